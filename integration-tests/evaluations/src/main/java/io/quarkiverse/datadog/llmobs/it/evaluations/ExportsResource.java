package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.RecordView;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.ReportView;
import io.vertx.core.http.HttpServerRequest;

/**
 * Exports with the blocking API, forwarded to the caller or written to files.
 */
@jakarta.ws.rs.Path("/datasets/{dataset}/export")
public class ExportsResource {

    @Inject
    LlmObservability llmobs;

    /** Copies the bytes itself. A failure before the first byte is mapped like any other failure. */
    @GET
    @jakarta.ws.rs.Path("/opened")
    @Produces("text/csv")
    public StreamingOutput opened(String dataset, @Context HttpServerRequest request) {
        InputStream csv = export(dataset).open();
        return caller -> {
            try (csv) {
                csv.transferTo(caller);
            } catch (IOException e) {
                CallerResponse.abort(request);
                throw e;
            }
        };
    }

    /**
     * Forwards an export with {@code toStream}. The request is sent after this response has started, so that the response to a
     * failure is text/csv, too.
     */
    @GET
    @jakarta.ws.rs.Path("/written")
    @Produces("text/csv")
    public StreamingOutput written(String dataset, @Context HttpServerRequest request) {
        return caller -> {
            try {
                export(dataset).toStream(caller);
            } catch (LlmObservabilityException e) {
                CallerResponse.abort(request);
                throw e;
            }
        };
    }

    @GET
    @jakarta.ws.rs.Path("/rows")
    public List<RecordView> rows(String dataset, @RestQuery Long version, @RestQuery Long limit) {
        DatasetExport export = version == null ? export(dataset) : export(dataset).version(version);
        try (Stream<ExportRow> rows = export.rows()) {
            return rows.limit(limit == null ? Long.MAX_VALUE : limit).map(RecordView::of).toList();
        }
    }

    @GET
    @jakarta.ws.rs.Path("/file")
    public ReportView file(String dataset) throws IOException {
        Path file = newFile("golden.csv");
        AtomicBoolean told = new AtomicBoolean();
        return ReportView.of(export(dataset).onProgress(progress -> told.set(true)).toFile(file), told.get(), file);
    }

    @GET
    @jakarta.ws.rs.Path("/json-lines")
    public ReportView jsonLines(String dataset) throws IOException {
        Path file = newFile("golden.jsonl");
        return ReportView.of(export(dataset).toJsonLines(file), false, file);
    }

    private DatasetExport export(String dataset) {
        return llmobs.datasets().export(dataset);
    }

    private static Path newFile(String name) throws IOException {
        return Files.createTempDirectory("evaluations").resolve(name);
    }
}
