package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.RecordView;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.ReportView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.buffer.Buffer;

/**
 * Exports with the reactive API. Quarkus REST requests the next piece when it has sent the one before, so that a slow caller
 * slows the export down.
 */
@jakarta.ws.rs.Path("/reactive/datasets/{dataset}/export")
public class ReactiveExportsResource {

    @Inject
    ReactiveLlmObservability llmobs;

    @GET
    @jakarta.ws.rs.Path("/bytes")
    @Produces("text/csv")
    public Multi<byte[]> bytes(String dataset) {
        return export(dataset).bytes();
    }

    @GET
    @jakarta.ws.rs.Path("/buffers")
    @Produces("text/csv")
    public Multi<Buffer> buffers(String dataset) {
        return export(dataset).bytes().map(Buffer::buffer);
    }

    @GET
    @jakarta.ws.rs.Path("/rows")
    public Uni<List<RecordView>> rows(String dataset, @RestQuery int limit) {
        return export(dataset).rows().select().first(limit).map(RecordView::of).collect().asList();
    }

    @GET
    @jakarta.ws.rs.Path("/file")
    public Uni<ReportView> file(String dataset) {
        return newFile().chain(file -> export(dataset).toFile(file)
                // this runs on the worker thread that wrote the file, so that reading it is allowed
                .map(Unchecked.function(report -> ReportView.of(report, false, file))));
    }

    private static Uni<Path> newFile() {
        return Uni.createFrom().item(Unchecked.supplier(() -> Files.createTempDirectory("evaluations").resolve("golden.csv")))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private ReactiveDatasetExport export(String dataset) {
        return llmobs.datasets().export(dataset);
    }
}
