package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.nio.file.Files;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * An export that fails before it begins: the fault affects the look-up of its version.
 */
public final class VersionLookupCall extends TestedCall {

    public VersionLookupCall() {
        super("look-up of the version of an export", OperationIds.LIST_DATASETS, true, FaultGroup.of());
    }

    @Override
    public Predicate<RawRequest> route() {
        return requests("GET", "/datasets");
    }

    @Override
    public FaultEffect withoutBody() {
        // then it is left to the service which version that is
        return FaultEffect.EMPTY;
    }

    @Override
    public Object call(CallRun run) {
        return run.client().llmobs().datasets().export("d1").toFile(run.folder().resolve("export")).rows();
    }

    @Override
    public Object result() {
        return 6L;
    }

    @Override
    public void afterFailure(CallRun run, Fault fault, FaultEffect effect, LlmObservabilityException failure, Checks checks)
            throws Exception {
        try (Stream<?> files = Files.list(run.folder())) {
            checks.equal("the number of files", 0L, files.count());
        }
    }
}
