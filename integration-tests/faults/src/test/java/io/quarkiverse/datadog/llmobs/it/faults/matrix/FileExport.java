package io.quarkiverse.datadog.llmobs.it.faults.matrix;

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
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Service;

/**
 * An export to a file, which is there as a whole or as it was before.
 */
final class FileExport extends Operation {

    private static final String BEFORE = "what was there before";

    /** What is called. */
    interface Action {
        ExportReport to(Path file, Lane lane);
    }

    private final Form form;
    private final String whole;
    private final Action action;

    FileExport(String name, Set<Group> groups, Form form, String whole, Action action) {
        super(name, "ExportLLMObsDataset", true, groups);
        this.form = form;
        this.whole = whole;
        this.action = action;
    }

    @Override
    Form form() {
        return form;
    }

    @Override
    Predicate<Request> route() {
        return requests("GET", "/export");
    }

    @Override
    void prepare(Scene scene) throws Exception {
        Files.writeString(file(scene), BEFORE);
    }

    @Override
    Object call(Scene scene) {
        return action.to(file(scene), scene.lane()).rows();
    }

    @Override
    Object good() {
        return 6L;
    }

    @Override
    void afterSuccess(Scene scene, Meaning meaning, Checks checks) throws Exception {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        check(scene, meaning.kind() == Kind.DAMAGED ? Service.damaged(bytes) : bytes, checks);
    }

    @Override
    void afterFailure(Scene scene, Fault fault, Meaning meaning, LlmObservabilityException failure, Checks checks)
            throws Exception {
        check(scene, BEFORE.getBytes(StandardCharsets.UTF_8), checks);
    }

    private static void check(Scene scene, byte[] content, Checks checks) throws Exception {
        try (Stream<Path> files = Files.list(scene.folder())) {
            checks.equal("the files", List.of("export"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toList()));
        }
        byte[] found = Files.readAllBytes(file(scene));
        checks.that(Arrays.equals(content, found), "the file is " + new String(found, StandardCharsets.UTF_8));
    }

    private static Path file(Scene scene) {
        return scene.folder().resolve("export");
    }
}
