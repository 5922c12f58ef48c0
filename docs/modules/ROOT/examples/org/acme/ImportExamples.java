package org.acme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.smallrye.mutiny.Uni;

class ImportExamples {

    private final Datasets datasets;

    ImportExamples(Datasets datasets) {
        this.datasets = datasets;
    }

    ImportReport file(String id) {
        // tag::file[]
        ImportReport report = datasets.importInto(id).fromJsonLines(Path.of("golden.jsonl"));
        // end::file[]
        return report;
    }

    ImportReport text(String id, Path csv) {
        return
        // tag::text[]
        datasets.importInto(id).asText("expected_output").fromCsv(csv);
        // end::text[]
    }

    // tag::records[]
    ImportReport questions(String id, Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            Stream<NewRecord> records = lines.map(line -> NewRecord.of(Map.of("question", line)));
            return datasets.importInto(id).fromRecords(records::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
    // end::records[]

    ImportReport batches(String id, Path csv) {
        return
        // tag::batches[]
        datasets.importInto(id)
                .withBatchSize(500)
                .withBatchBytes(256 * 1024)
                .withConcurrency(8)
                .fromCsv(csv);
        // end::batches[]
    }

    // tag::resume[]
    void patiently(String id, Path csv) {
        DatasetImport rest = datasets.importInto(id);
        for (int attempt = 1;; attempt++) {
            try {
                rest.fromCsv(csv);
                return;
            } catch (ImportException e) {
                if (attempt == 5) {
                    throw e;
                }
                rest = rest.after(e.checkpoint());
            }
        }
    }
    // end::resume[]

    ImportReport progress(String id, Path csv, Path kept) throws IOException {
        // tag::progress[]
        Checkpoint done = Files.exists(kept) ? Checkpoint.of(Files.readString(kept)) : Checkpoint.start();
        ImportReport report = datasets.importInto(id)
                .after(done)
                .onProgress(progress -> keep(kept, progress.checkpoint().toString()))
                .fromCsv(csv);
        // end::progress[]
        return report;
    }

    Uni<ImportReport> reactive(ReactiveLlmObservability llmobs, String id, Path csv) {
        return
        // tag::reactive[]
        llmobs.datasets().importInto(id).fromCsv(csv);
        // end::reactive[]
    }

    private static void keep(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
