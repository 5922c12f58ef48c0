package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Pairs;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.PeerClient;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.ProcessEndedException;

/**
 * An export to JSON Lines, against an export to CSV, and against DuckDB, which has the CSV on the disk already.
 */
@ApplicationScoped
public class JsonLinesFigures {

    @Inject
    LlmObservability llmobs;

    public void measure(Options options, Report report) throws Exception {
        CsvBody body = CsvBody.ofSize(options.sizes().jsonLines());
        Path directory = options.directory();
        JsonLinesFile lines = new JsonLinesFile(directory.resolve("lines.jsonl"), body);
        againstFile(options, lines, new TargetFile(directory.resolve("lines.csv"), body), report);
        againstDuckDb(options, lines, new JsonLinesFile(directory.resolve("duckdb.jsonl"), body),
                write(body, directory.resolve("duckdb.csv")), report);
        lines.delete();
    }

    private void againstFile(Options options, JsonLinesFile lines, TargetFile csv, Report report) throws Exception {
        String dataset = CsvBody.dataset(options.sizes().jsonLines());
        report.add(Figure.bytes("jsonl-vs-file", Pairs.inTurns(options.sizes().pairs(),
                () -> lines.perSecond(path -> toJsonLines(dataset, path)),
                () -> csv.perSecond(path -> llmobs.datasets(PeerClient.PROJECT).export(dataset).toFile(path))), 0.4));
        csv.delete();
    }

    private void againstDuckDb(Options options, JsonLinesFile lines, JsonLinesFile converted, Path csv, Report report)
            throws Exception {
        String dataset = CsvBody.dataset(options.sizes().jsonLines());
        try (DuckDb duckDb = DuckDb.start(options.home(), options.directory())) {
            report.add(Figure.bytes("jsonl-vs-duckdb", Pairs.inTurns(options.sizes().pairs(),
                    () -> lines.perSecond(path -> toJsonLines(dataset, path)),
                    () -> converted.perSecondOf(path -> duckDb.convert(csv, path))), 1.5));
        } catch (ProcessEndedException e) {
            report.remark("jsonl-vs-duckdb is not measured: " + e.getMessage());
        }
        converted.delete();
        Files.delete(csv);
    }

    private void toJsonLines(String dataset, Path path) {
        llmobs.datasets(PeerClient.PROJECT).export(dataset).toJsonLines(path);
    }

    private static Path write(CsvBody body, Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            body.writeTo(out);
        }
        return path;
    }
}
