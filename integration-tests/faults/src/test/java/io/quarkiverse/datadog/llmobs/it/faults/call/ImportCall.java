package io.quarkiverse.datadog.llmobs.it.faults.call;

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
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * An import of three batches; the fault affects the second one.
 */
public final class ImportCall extends TestedCall {

    private static final List<NewRecord> RECORDS = IntStream.rangeClosed(1, 6)
            .mapToObj(n -> NewRecord.of("question " + n).withId("r" + n)).toList();

    private final boolean deduplicate;

    /** @param deduplicate whether the service skips existing content, so that a retry has no further effect */
    public ImportCall(String name, Set<FaultGroup> groups, boolean deduplicate) {
        super(name, OperationIds.APPEND_RECORDS, deduplicate, groups);
        this.deduplicate = deduplicate;
    }

    public static List<TestedCall> all() {
        return List.of(
                new ImportCall("import",
                        FaultGroup.of(FaultGroup.BREAK, FaultGroup.SILENCE, FaultGroup.CONTENT, FaultGroup.STATUS,
                                FaultGroup.PAGE, FaultGroup.UNUSUAL),
                        true),
                new ImportCall("import of all", FaultGroup.of(), false));
    }

    @Override
    public Predicate<RawRequest> route() {
        return requests("POST", "/records");
    }

    @Override
    public int before() {
        return 1;
    }

    @Override
    public int after() {
        return 1;
    }

    @Override
    public FaultEffect withoutBody() {
        return FaultEffect.EMPTY;
    }

    @Override
    public Object call(CallRun run) {
        return imported(run.client()).fromRecords(RECORDS).records();
    }

    @Override
    public Object result() {
        return 6L;
    }

    private DatasetImport imported(TestClient client) {
        return client.llmobs().datasets().importInto("d1").withBatchSize(2).inOrder().deduplicate(deduplicate);
    }

    @Override
    public void afterFailure(CallRun run, Fault fault, FaultEffect effect, LlmObservabilityException failure, Checks checks) {
        ImportException stopped = (ImportException) failure;
        checks.equal("the checkpoint", "1-2", stopped.checkpoint().toString());
        checks.equal("what is unknown", mayBeDone(effect) ? List.of(new RecordRange(3, 4)) : List.of(), stopped.unknown());
        long rest = imported(run.client()).after(Checkpoint.of(stopped.checkpoint().toString())).fromRecords(RECORDS)
                .records();
        checks.equal("the rest", 4L, rest);
    }

    private static boolean mayBeDone(FaultEffect effect) {
        return switch (effect.kind()) {
            case FINE, EMPTY, DAMAGED, MISSING, UNREACHABLE -> false;
            // a failed handshake cannot be distinguished from a failure after it
            case TLS, BROKEN, SILENT, UNEXPECTED -> true;
            case REJECTED -> effect.status() >= 500 || effect.status() == 408 || effect.status() == 425;
        };
    }
}
