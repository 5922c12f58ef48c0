package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.nio.file.Files;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;

/**
 * An export that fails before it begins: the look-up of its version meets the fault.
 */
final class VersionLookup extends Operation {

    VersionLookup() {
        super("look-up of the version of an export", "ListLLMObsDatasets", true, Group.of());
    }

    @Override
    Predicate<Request> route() {
        return requests("GET", "/datasets");
    }

    @Override
    Meaning ofNothing() {
        // then it is left to the service which version that is
        return Meaning.EMPTY;
    }

    @Override
    Object call(Scene scene) {
        return scene.lane().llmobs().datasets().export("d1").toFile(scene.folder().resolve("export")).rows();
    }

    @Override
    Object good() {
        return 6L;
    }

    @Override
    void afterFailure(Scene scene, Fault fault, Meaning meaning, LlmObservabilityException failure, Checks checks)
            throws Exception {
        try (Stream<?> files = Files.list(scene.folder())) {
            checks.equal("the number of files", 0L, files.count());
        }
    }
}
