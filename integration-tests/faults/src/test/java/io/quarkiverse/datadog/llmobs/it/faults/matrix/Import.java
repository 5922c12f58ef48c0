package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;

/**
 * An import of three batches of which the second one meets the fault.
 */
final class Import extends Operation {

    private static final List<NewRecord> RECORDS = IntStream.rangeClosed(1, 6)
            .mapToObj(n -> NewRecord.of("question " + n).withId("r" + n)).toList();

    private final boolean deduplicate;

    /** @param deduplicate whether the service leaves out what is there already, so that a repetition does no harm */
    Import(String name, Set<Group> groups, boolean deduplicate) {
        super(name, "CreateLLMObsDatasetRecords", deduplicate, groups);
        this.deduplicate = deduplicate;
    }

    static List<Operation> all() {
        return List.of(
                new Import("import",
                        Group.of(Group.BREAK, Group.SILENCE, Group.CONTENT, Group.STATUS, Group.PAGE, Group.ODDITY), true),
                new Import("import of all", Group.of(), false));
    }

    @Override
    Predicate<Request> route() {
        return requests("POST", "/records");
    }

    @Override
    int before() {
        return 1;
    }

    @Override
    int after() {
        return 1;
    }

    @Override
    Meaning ofNothing() {
        return Meaning.EMPTY;
    }

    @Override
    Object call(Scene scene) {
        return imported(scene.lane()).fromRecords(RECORDS).records();
    }

    @Override
    Object good() {
        return 6L;
    }

    private DatasetImport imported(Lane lane) {
        return lane.llmobs().datasets().importInto("d1").withBatchSize(2).inOrder().deduplicate(deduplicate);
    }

    @Override
    void afterFailure(Scene scene, Fault fault, Meaning meaning, LlmObservabilityException failure, Checks checks) {
        ImportException stopped = (ImportException) failure;
        checks.equal("the checkpoint", "1-2", stopped.checkpoint().toString());
        checks.equal("what is unknown", mayBeDone(meaning) ? List.of(new RecordRange(3, 4)) : List.of(), stopped.unknown());
        long rest = imported(scene.lane()).after(Checkpoint.of(stopped.checkpoint().toString())).fromRecords(RECORDS)
                .records();
        checks.equal("the rest", 4L, rest);
    }

    private static boolean mayBeDone(Meaning meaning) {
        return switch (meaning.kind()) {
            case FINE, EMPTY, DAMAGED, MISSING, UNREACHABLE -> false;
            // a handshake is not told from a connection that was secure before
            case TLS, BROKEN, SILENT, UNEXPECTED -> true;
            case REFUSED -> meaning.status() >= 500 || meaning.status() == 408 || meaning.status() == 425;
        };
    }
}
