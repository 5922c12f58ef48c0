package org.acme;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The part of the README with the figures of the benchmark, from the file that the performance page includes.
 */
final class ReadmeFigures {

    private static final Path FIGURES = Path.of("modules/ROOT/pages/includes/figures.csv");
    private static final int NAME = 0;
    private static final int RESULT = 3;

    private ReadmeFigures() {
    }

    static String table() throws IOException {
        Map<String, String> results = Files.readAllLines(FIGURES).stream().map(line -> line.split(","))
                .collect(toMap(cells -> cells[NAME], cells -> cells[RESULT]));
        return """
                | figure | compared with | ratio |
                |---|---|---:|
                | `file-vs-curl` | `curl -o` of the same URL | %s |
                | `file-vs-jdk` | the HTTP client of the JDK | %s |
                | `file-vs-datadog` | the Java client of Datadog | %s |
                | `rows-vs-csv` | FastCSV on the same bytes in memory | %s |
                | `jsonl-vs-duckdb` | DuckDB, which converts a local file on all cores; ours includes the download | %s |
                """.formatted(Stream.of("file-vs-curl", "file-vs-jdk", "file-vs-datadog", "rows-vs-csv", "jsonl-vs-duckdb")
                .map(figure -> result(results, figure)).toArray());
    }

    /** @throws IllegalStateException if the file has no such figure, or none was measured */
    static String result(Map<String, String> results, String figure) {
        String result = results.get(figure);
        if (result == null || result.isBlank()) {
            throw new IllegalStateException(FIGURES + " has no result of " + figure);
        }
        return result;
    }
}
