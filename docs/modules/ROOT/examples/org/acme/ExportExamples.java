package org.acme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

class ExportExamples {

    private final Datasets datasets;
    private final String id;

    ExportExamples(Datasets datasets, String id) {
        this.datasets = datasets;
        this.id = id;
    }

    ExportReport toFile() {
        // tag::file[]
        ExportReport report = datasets.export(id)
                .version(3)
                .onProgress(p -> System.out.printf("%d rows, %d bytes%n", p.rows(), p.bytes()))
                .toFile(Path.of("golden.csv"));
        // end::file[]
        return report;
    }

    ExportReport toJsonLines() {
        // tag::jsonlines[]
        ExportReport report = datasets.export(id).toJsonLines(Path.of("golden.jsonl"));
        // end::jsonlines[]
        return report;
    }

    ExportReport toStream(OutputStream target) {
        // tag::stream[]
        ExportReport report = datasets.export(id).toStream(target);
        // end::stream[]
        return report;
    }

    String header(DatasetExport export) throws IOException {
        // tag::open[]
        try (InputStream csv = export.open();
                BufferedReader reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return reader.readLine();
        }
        // end::open[]
    }

    long rows() {
        // tag::rows[]
        try (Stream<ExportRow> rows = datasets.export(id).rows()) {
            return rows.filter(row -> row.tags().contains("topic:literature")).count();
        }
        // end::rows[]
    }

    String cells(ExportRow row) {
        // tag::cells[]
        String question = row.input() instanceof Map<?, ?> input ? String.valueOf(input.get("question")) : row.text("input");
        String answer = row.text("expected_output");
        // end::cells[]
        return question + answer;
    }

    Uni<Long> size(ReactiveDatasets reactive) {
        // tag::bytes[]
        Multi<byte[]> csv = reactive.export(id).bytes();
        Uni<Long> size = csv.onItem().scan(() -> 0L, (sum, piece) -> sum + piece.length).collect().last();
        // end::bytes[]
        return size;
    }

    Multi<ExportRow> reactive(ReactiveLlmObservability llmobs) {
        // tag::reactive[]
        Uni<ExportReport> file = llmobs.datasets().export(id).toFile(Path.of("golden.csv"));
        Multi<ExportRow> rows = llmobs.datasets().export(id).rows();
        // end::reactive[]
        return file.onItem().transformToMulti(report -> rows);
    }
}
