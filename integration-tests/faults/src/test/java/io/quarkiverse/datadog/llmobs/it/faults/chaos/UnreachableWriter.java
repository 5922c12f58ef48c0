package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Writes to a port on which no server listens, so that nothing may be written.
 */
final class UnreachableWriter {

    private final LlmObservability unreachable;
    private final ReportedState state;

    UnreachableWriter(LlmObservability unreachable, ReportedState state) {
        this.unreachable = unreachable;
        this.state = state;
    }

    Outcome call(KnownDataset known, String name, SplittableRandom random) {
        Outcome outcome = random.nextBoolean() ? append(known, name) : describe(known, name);
        assertEquals(Outcome.NOT_EXECUTED, outcome);
        return outcome;
    }

    private Outcome append(KnownDataset known, String name) {
        Outcome outcome = Outcome.ofOnce(
                () -> unreachable.datasets(state.projectId).records(known.id).append(List.of(NewRecord.of(name))));
        known.row(name, outcome);
        return outcome;
    }

    private Outcome describe(KnownDataset known, String name) {
        // each of its attempts used the same closed port
        Outcome outcome = Outcome.ofOnce(
                () -> unreachable.datasets(state.projectId).update(known.id, DatasetChanges.description(name)));
        known.described(name, outcome);
        return outcome;
    }
}
