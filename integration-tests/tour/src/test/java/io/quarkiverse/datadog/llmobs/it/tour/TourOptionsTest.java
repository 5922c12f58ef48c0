package io.quarkiverse.datadog.llmobs.it.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourOptionsTest {

    private final StringWriter errors = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void noOptionIsRequired() {
        assertEquals(0, execute(Map.of()));
    }

    @Test
    void theRealSiteNeedsBothKeys() {
        assertEquals(2, execute(Map.of("DD_API_KEY", "a"), "--real"));
        assertTrue(errors.toString().contains("DD_API_KEY and DD_APP_KEY"), errors::toString);
        assertEquals(0, execute(Map.of("DD_API_KEY", "a", "DD_APP_KEY", "b"), "--real"));
    }

    @Test
    void aMissingFileIsRejected() {
        assertEquals(2, execute(Map.of(), directory.resolve("absent.csv").toString()));
        assertTrue(errors.toString().contains("absent.csv does not exist"), errors::toString);
    }

    @Test
    void aFileOfAnotherFormatIsRejected() throws IOException {
        assertEquals(2, execute(Map.of(), Files.createFile(directory.resolve("records.xlsx")).toString()));
        assertTrue(errors.toString().contains("neither .csv nor .jsonl"), errors::toString);
    }

    @Test
    void anUnknownOptionIsRejected() {
        assertEquals(2, execute(Map.of(), "--fast"));
        assertEquals(2, execute(Map.of(), "one.csv", "two.csv"));
    }

    @Test
    void theSiteIsReadFromTheEnvironment() {
        assertEquals("datadoghq.com", RealSite.name(Map.of()));
        assertEquals("datadoghq.eu", RealSite.name(Map.of("DD_SITE", "datadoghq.eu")));
    }

    private int execute(Map<String, String> environment, String... args) {
        return new TourOptions(environment).commandLine().setErr(new PrintWriter(errors, true)).execute(args);
    }
}
