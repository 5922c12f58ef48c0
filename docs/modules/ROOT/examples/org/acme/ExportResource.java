package org.acme;

import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;

@Path("/datasets/{id}")
public class ExportResource {

    // tag::bytes[]
    @Inject
    ReactiveLlmObservability reactive;

    @GET
    @Path("/export")
    @Produces("text/csv")
    public Multi<byte[]> export(@PathParam("id") String id) {
        return reactive.datasets().export(id).bytes();
    }
    // end::bytes[]

    // tag::stream[]
    @Inject
    LlmObservability llmobs;

    @GET
    @Path("/export-blocking")
    @Produces("text/csv")
    @Blocking
    public StreamingOutput exportBlocking(@PathParam("id") String id, @Context HttpServerRequest request) {
        InputStream csv = llmobs.datasets().export(id).open(); // <1>
        return out -> {
            try (csv) {
                csv.transferTo(out);
            } catch (IOException e) {
                abort(request); // <2>
                throw e;
            }
        };
    }

    private static void abort(HttpServerRequest request) {
        if (request.response().headWritten()) {
            request.connection().close().toCompletionStage().toCompletableFuture().join();
        }
    }
    // end::stream[]
}
