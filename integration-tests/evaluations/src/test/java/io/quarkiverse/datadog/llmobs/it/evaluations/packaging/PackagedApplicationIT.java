package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Checks which artifacts of the extension an application is packaged with. A native executable has no such directory.
 */
@DisabledIfSystemProperty(named = "native", matches = ".*")
class PackagedApplicationIT {

    private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib", "main");
    private static final String GROUP = "io.quarkiverse.datadog.llmobs.";

    @Test
    void itContainsOnlyTheRuntimeOfTheExtension() throws IOException {
        try (Stream<Path> libraries = Files.list(LIBRARIES)) {
            List<String> ours = libraries.map(library -> library.getFileName().toString())
                    .filter(name -> name.startsWith(GROUP)).toList();
            assertEquals(1, ours.size(), ours::toString);
            assertTrue(ours.get(0).matches(Pattern.quote(GROUP) + "quarkus-datadog-llmobs-\\d.*"), ours::toString);
        }
    }
}
