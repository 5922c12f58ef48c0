package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.fault.BodyUse;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffectKind;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.it.faults.server.GoodResponses;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * An export to a file, which is there as a whole or as it was before.
 */
public final class FileExportCall extends TestedCall {

    private static final String BEFORE = "what was there before";

    /** What is called. */
    public interface Action {
        ExportReport to(Path file, TestClient client);
    }

    private final BodyUse form;
    private final String whole;
    private final Action action;

    public FileExportCall(String name, Set<FaultGroup> groups, BodyUse form, String whole, Action action) {
        super(name, OperationIds.EXPORT_DATASET, true, groups);
        this.form = form;
        this.whole = whole;
        this.action = action;
    }

    @Override
    public BodyUse form() {
        return form;
    }

    @Override
    public Predicate<RawRequest> route() {
        return requests("GET", "/export");
    }

    @Override
    public void prepare(CallRun run) throws Exception {
        Files.writeString(file(run), BEFORE);
    }

    @Override
    public Object call(CallRun run) {
        return action.to(file(run), run.client()).rows();
    }

    @Override
    public Object result() {
        return 6L;
    }

    @Override
    public void afterSuccess(CallRun run, FaultEffect effect, Checks checks) throws Exception {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        check(run, effect.kind() == FaultEffectKind.DAMAGED ? GoodResponses.damaged(bytes) : bytes, checks);
    }

    @Override
    public void afterFailure(CallRun run, Fault fault, FaultEffect effect, LlmObservabilityException failure, Checks checks)
            throws Exception {
        check(run, BEFORE.getBytes(StandardCharsets.UTF_8), checks);
    }

    private static void check(CallRun run, byte[] content, Checks checks) throws Exception {
        try (Stream<Path> files = Files.list(run.folder())) {
            checks.equal("the files", List.of("export"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toList()));
        }
        byte[] found = Files.readAllBytes(file(run));
        checks.that(Arrays.equals(content, found), "the file is " + new String(found, StandardCharsets.UTF_8));
    }

    private static Path file(CallRun run) {
        return run.folder().resolve("export");
    }
}
