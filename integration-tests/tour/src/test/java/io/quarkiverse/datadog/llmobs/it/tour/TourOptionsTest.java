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

    private final StringWriter said = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void nothingAtAllIsEnough() {
        assertEquals(0, execute(Map.of()));
    }

    @Test
    void theRealSiteNeedsBothKeys() {
        assertEquals(2, execute(Map.of("DD_API_KEY", "a"), "--real"));
        assertTrue(said.toString().contains("DD_API_KEY and DD_APP_KEY"), said::toString);
        assertEquals(0, execute(Map.of("DD_API_KEY", "a", "DD_APP_KEY", "b"), "--real"));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertEquals(2, execute(Map.of(), directory.resolve("absent.csv").toString()));
        assertTrue(said.toString().contains("absent.csv is not there"), said::toString);
    }

    @Test
    void aFileOfAnotherFormatIsRefused() throws IOException {
        assertEquals(2, execute(Map.of(), Files.createFile(directory.resolve("records.xlsx")).toString()));
        assertTrue(said.toString().contains("neither .csv nor .jsonl"), said::toString);
    }

    @Test
    void anOptionThatIsUnknownIsRefused() {
        assertEquals(2, execute(Map.of(), "--fast"));
        assertEquals(2, execute(Map.of(), "one.csv", "two.csv"));
    }

    @Test
    void theSiteIsThatOfTheEnvironment() {
        assertEquals("datadoghq.com", RealSite.name(Map.of()));
        assertEquals("datadoghq.eu", RealSite.name(Map.of("DD_SITE", "datadoghq.eu")));
    }

    private int execute(Map<String, String> environment, String... args) {
        return new TourOptions(environment).commandLine().setErr(new PrintWriter(said, true)).execute(args);
    }
}
