package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.quarkiverse.datadog.llmobs.rest.DatasetUploadsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operation that uploads records as a file.
 */
final class UploadCases {

    private static final String CSV = """
            id,input,expected_output,metadata,tags
            record-1,"{""Question"": ""1+1""}",2,"{""level"": ""easy""}","[""env:test""]"
            record-3,Größe?,,,
            """;
    private static final String COMPLETED = """
            event: completed
            data: {"records_created":%d}

            """;
    private static final Path FILE = file();

    private UploadCases() {
    }

    static List<OperationCase> all() {
        return List.of(upload());
    }

    private static OperationCase upload() {
        return OperationCase
                .of(DatasetUploadsApi.class,
                        api -> api.uploadRecords(PROJECT, DATASET, true, false, List.of("env:prod", "a b&c"), null,
                                FILE.toFile()))
                .blocking(llmobs -> event(llmobs.datasets(PROJECT).uploadInto(DATASET).deduplicate(true).overwrite(false)
                        .withTags("env:prod", "a b&c").fromCsv(FILE)))
                .reactive(llmobs -> llmobs.datasets(PROJECT).uploadInto(DATASET).deduplicate(true).overwrite(false)
                        .withTags("env:prod", "a b&c").fromCsv(FILE).map(UploadCases::event))
                .requestFile(FILE.getFileName().toString(), CSV)
                .response(200, "text/event-stream", COMPLETED.formatted(2))
                .build();
    }

    /** The event that the report was made of, which the raw interface returns. */
    private static String event(UploadReport report) {
        return COMPLETED.formatted(report.recordsCreated());
    }

    private static Path file() {
        try {
            Path file = Files.writeString(Files.createTempFile("records", ".csv"), CSV);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
