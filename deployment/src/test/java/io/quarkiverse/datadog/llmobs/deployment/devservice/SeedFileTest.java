package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFileTest {

    @TempDir
    Path module;

    @Test
    void aPathIsAbsoluteOrRelativeToTheModule() throws IOException {
        Path file = write("""
                {"projects": [{"id": "p", "name": "shop"}]}""");
        assertEquals(Map.of("p", "shop"), SeedFile.read("seed.json", module).seed().projects());
        assertEquals(Map.of("p", "shop"), SeedFile.read("./seed.json", module).seed().projects());
        assertEquals(Map.of("p", "shop"), SeedFile.read(file.toString(), Path.of("/elsewhere")).seed().projects());
    }

    @Test
    void theFingerprintFollowsTheContent() throws IOException {
        write("{\"projects\": []}");
        String before = SeedFile.read("seed.json", module).fingerprint();
        assertEquals(before, SeedFile.read("seed.json", module).fingerprint());
        write("""
                {"projects": [{"name": "shop"}]}""");
        assertNotEquals(before, SeedFile.read("seed.json", module).fingerprint());
    }

    @Test
    void aMissingFileIsNamedWithKeyAndPath() {
        String problem = SeedFile.read("none.json", module).problem().orElseThrow();
        assertTrue(problem.startsWith("quarkus.datadog-llmobs.devservices.seed=none.json: the file "
                + module.resolve("none.json") + " does not exist; "), problem);
        assertTrue(problem.contains("relative to the directory of the module"), problem);
    }

    @Test
    void aFileThatIsNotTextAndADirectoryAreExplained() throws IOException {
        Files.write(module.resolve("seed.json"), """
                {"projects": [{"name": "ä"}]}""".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(SeedFile.read("seed.json", module).problem().orElseThrow().contains("seed.json cannot be read as UTF-8"));
        assertTrue(SeedFile.read(".", module).problem().orElseThrow().contains(" cannot be read"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            {
            {}
            {"projects": [{"nmae": "shop"}]}
            """)
    void aMalformedFileIsNamedWithKeyAndPath(String json) throws IOException {
        Path file = write(json);
        String problem = SeedFile.read("seed.json", module).problem().orElseThrow();
        assertTrue(problem.startsWith("quarkus.datadog-llmobs.devservices.seed=seed.json: seed file " + file), problem);
    }

    @Test
    void anInvalidPathIsExplained() {
        assertTrue(SeedFile.read("a\0b", module).problem().orElseThrow().contains("this is not a path"));
        assertFalse(SeedFile.none().problem().isPresent());
    }

    private Path write(String json) throws IOException {
        return Files.writeString(module.resolve("seed.json"), json);
    }
}
