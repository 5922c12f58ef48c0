package io.quarkiverse.datadog.llmobs.it.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;

@QuarkusMainTest
class TourTest {

    @TempDir
    Path directory;

    @Test
    void theExportEqualsTheSample(QuarkusMainLauncher launcher) throws IOException {
        LaunchResult tour = launcher.launch("--out", directory.toString());
        assertEquals(0, tour.exitCode(), tour::getOutput);
        assertPrints(tour, "52 records in sample.jsonl");
        assertPrints(tour, "page 2: ");
        assertPrints(tour, "\"tour-sample\" is now \"tour-sample-reviewed\"");
        assertPrints(tour, "All 52 are equal");
        assertEquals(52, Files.readAllLines(directory.resolve("tour-sample.jsonl")).size());
    }

    @Test
    void anExportCanBeTheInputOfAnotherTour(QuarkusMainLauncher launcher) throws IOException {
        Path file = Files.writeString(directory.resolve("again.csv"), """
                id,input,expected_output,metadata,tags
                a,"{""q"":1}",yes,{},"[""k:v""]"
                """);
        assertEquals(0, launcher.launch(file.toString(), "--out", directory.toString()).exitCode());
        LaunchResult tour = launcher.launch(directory.resolve("tour-again.csv").toString(), "--out", directory.toString());
        assertEquals(0, tour.exitCode(), tour::getOutput);
        assertEquals(Files.readString(file), Files.readString(directory.resolve("tour-tour-again.csv")));
    }

    @Test
    void anInvalidLineEndsTheTourBeforeAnythingIsCreated(QuarkusMainLauncher launcher) throws IOException {
        Path file = Files.writeString(directory.resolve("broken.jsonl"), """
                {"input":"fine"}
                {"input":
                """);
        LaunchResult tour = launcher.launch(file.toString(), "--out", directory.toString());
        assertEquals(1, tour.exitCode());
        assertPrints(tour, "broken.jsonl, line 2: ");
        assertTrue(!tour.getOutput().contains("Create a project"), tour::getOutput);
    }

    private static void assertPrints(LaunchResult tour, String text) {
        assertTrue(tour.getOutput().contains(text), () -> "lacks \"" + text + "\":\n" + tour.getOutput());
    }
}
