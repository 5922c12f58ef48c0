package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewClone;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;

/**
 * Creates, copies, changes, locks and deletes datasets.
 */
final class DatasetWriter {

    private final LlmObservability llmobs;
    private final ReportedState state;
    private final String caller;
    private final Differences differences;

    DatasetWriter(LlmObservability llmobs, ReportedState state, String caller, Differences differences) {
        this.llmobs = llmobs;
        this.state = state;
        this.caller = caller;
        this.differences = differences;
    }

    Outcome create(int number) {
        KnownDataset known = new KnownDataset(caller + "-d" + number, caller);
        state.datasets.add(known);
        return create(known);
    }

    /** Creates a dataset again that may already exist. */
    Outcome createAgain(SplittableRandom random) {
        List<KnownDataset> candidates = state.datasets.stream().filter(known -> !known.wasRenamed() && !known.isCopy)
                .toList();
        return candidates.isEmpty() ? Outcome.NOT_EXECUTED : create(candidates.get(random.nextInt(candidates.size())));
    }

    private Outcome create(KnownDataset known) {
        Outcome outcome = Outcome.ofRetried(() -> {
            Dataset dataset = llmobs.datasets(state.projectId)
                    .create(NewDataset.named(known.firstName).withDescription(caller));
            if (known.id != null && !known.id.equals(dataset.id())) {
                differences.compare(known.firstName + " under another id", Outcome.DONE, 2);
            }
            known.id = dataset.id();
        });
        known.created = known.created.or(outcome);
        return outcome;
    }

    Outcome copy(KnownDataset source, int number) {
        KnownDataset copy = source.copy(caller + "-c" + number, caller);
        state.datasets.add(copy);
        copy.created = Outcome.ofOnce(() -> copy.id = llmobs.datasets(state.projectId)
                .clone(source.id, NewClone.named(copy.firstName).withDescription(caller)).id());
        return copy.created;
    }

    Outcome deleteCopy(SplittableRandom random) {
        List<KnownDataset> copies = state.known().stream().filter(known -> known.isCopy).toList();
        if (copies.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        KnownDataset copy = copies.get(random.nextInt(copies.size()));
        boolean alone = random.nextBoolean();
        copy.deleted = Outcome.ofRetried(() -> {
            if (alone) {
                llmobs.datasets(state.projectId).delete(copy.id);
            } else {
                llmobs.datasets(state.projectId).delete(List.of(copy.id));
            }
        });
        return copy.deleted;
    }

    Outcome describe(KnownDataset known, int number) {
        String description = caller + " says " + number;
        Outcome outcome = update(known, DatasetChanges.description(description));
        known.described(description, outcome);
        return outcome;
    }

    Outcome rename(KnownDataset known, int number) {
        String name = known.firstName + "-" + number;
        Outcome outcome = update(known, DatasetChanges.name(name));
        known.renamed(name, outcome);
        return outcome;
    }

    Outcome lockDraft(KnownDataset known) {
        Outcome outcome = Outcome.ofRetried(() -> llmobs.datasets(state.projectId).lockDraft(known.id));
        known.draftLocked(true, outcome);
        return outcome;
    }

    Outcome unlockDraft(KnownDataset known) {
        Outcome outcome = Outcome.ofRetried(() -> llmobs.datasets(state.projectId).unlockDraft(known.id));
        known.draftLocked(false, outcome);
        return outcome;
    }

    private Outcome update(KnownDataset known, DatasetChanges changes) {
        return Outcome.ofRetried(() -> llmobs.datasets(state.projectId).update(known.id, changes));
    }
}
