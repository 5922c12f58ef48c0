package org.acme;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
                """.formatted(results.get("file-vs-curl"), results.get("file-vs-jdk"), results.get("file-vs-datadog"),
                results.get("rows-vs-csv"), results.get("jsonl-vs-duckdb"));
    }
}
