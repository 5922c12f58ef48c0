package io.quarkiverse.datadog.llmobs.it.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

/**
 * Runs the packaged benchmark with tiny sizes. The values of the figures are not checked.
 */
@QuarkusMainIntegrationTest
class BenchmarkIT {

    @TempDir
    Path directory;

    @Test
    void everyFigureIsPrintedAndEveryResultIsRight(QuarkusMainLauncher launcher) {
        LaunchResult benchmark = launcher.launch("--sizes", "tiny", "--home", Path.of("..").toAbsolutePath().toString(),
                "--directory", directory.toString());
        assertEquals(0, benchmark.exitCode(), benchmark::getOutput);
        assertPrints(benchmark, "BENCH", "file-vs-vertx", "file-vs-jdk", "file-vs-datadog", "rows-vs-csv", "jsonl-vs-file",
                "jsonl-vs-duckdb",
                "paging-vs-loop", "paging-prefetch", "pages-vs-jackson", "import-vs-sequential", "start-added-ms");
        assertTrue(benchmark.getOutput().contains("file-vs-curl"), benchmark::getOutput);
        if (Files.isReadable(Path.of("/proc/self/status"))) {
            assertPrints(benchmark, "BENCH", "start-added-mb", "rss-spread", "rss-slow-spread", "import-rss-spread",
                    "listing-rss-spread");
        }
        assertPrints(benchmark, "CHECK", "no-page-more-than-needed", "nothing-connected-before-first-use",
                "slow-consumer-stopped-a-minute");
    }

    private static void assertPrints(LaunchResult benchmark, String kind, String... names) {
        for (String name : names) {
            assertTrue(benchmark.getOutputStream().stream().anyMatch(line -> line.startsWith(kind + " " + name + " ")),
                    () -> "lacks " + kind + " " + name + ":\n" + benchmark.getOutput());
        }
    }
}
