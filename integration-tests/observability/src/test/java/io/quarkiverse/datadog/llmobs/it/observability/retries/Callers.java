package io.quarkiverse.datadog.llmobs.it.observability.retries;

import java.io.InputStream;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.MDC;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Requests that call the client. Each responds with what it finds when the client has responded: whether it still has its
 * Vert.x context, and its MDC.
 */
@Path("/callers")
public class Callers {

    @Inject
    LlmObservability blocking;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @LlmObservabilityClient("narrow")
    LlmObservability narrowBlocking;

    @Inject
    @LlmObservabilityClient("narrow")
    ReactiveLlmObservability narrowReactive;

    @Inject
    @LlmObservabilityClient("impatient")
    LlmObservability impatientBlocking;

    @Inject
    @LlmObservabilityClient("impatient")
    ReactiveLlmObservability impatientReactive;

    @Inject
    @RestClient
    DatasetsApi datasets;

    @Inject
    @RestClient
    @LlmObservabilityClient("impatient")
    DatasetsApi impatientDatasets;

    @Inject
    @RestClient
    DatasetRecordsApi records;

    @Inject
    @RestClient
    @LlmObservabilityClient("impatient")
    DatasetRecordsApi impatientRecords;

    @GET
    @Path("/worker/{client}/{work}/{dataset}")
    @Blocking
    public String onWorker(String client, Work work, String dataset) {
        Context before = Vertx.currentContext();
        MDC.put("caller", dataset);
        work.await(switch (client) {
            case "narrow" -> narrowBlocking;
            case "impatient" -> impatientBlocking;
            default -> blocking;
        }, dataset);
        return found(before);
    }

    @GET
    @Path("/reactive/{client}/{work}/{dataset}")
    @NonBlocking
    public Uni<String> onEventLoop(String client, Work work, String dataset) {
        Context before = Vertx.currentContext();
        MDC.put("caller", dataset);
        return work.start(switch (client) {
            case "narrow" -> narrowReactive;
            case "impatient" -> impatientReactive;
            default -> reactive;
        }, dataset).map(item -> found(before));
    }

    /** Two concurrent calls, and another one after each of them. */
    @GET
    @Path("/raw/{client}/{work}/{dataset}")
    @NonBlocking
    public Uni<String> raw(String client, Work work, String dataset) {
        Context before = Vertx.currentContext();
        MDC.put("caller", dataset);
        boolean impatient = client.equals("impatient");
        DatasetsApi datasetsApi = impatient ? impatientDatasets : datasets;
        DatasetRecordsApi recordsApi = impatient ? impatientRecords : records;
        Uni<?> listing = datasetsApi.listDatasets("p", null, dataset, null, null)
                .chain(() -> recordsApi.listRecords("p", dataset, null, List.of(), null, null));
        Uni<?> export = datasetsApi.exportDataset("p", dataset, "csv", 1L).invoke(Unchecked.consumer(InputStream::close))
                .chain(() -> recordsApi.listRecords("p", dataset, 2L, List.of(), null, null));
        return Uni.combine().all().unis(listing, export).with(both -> found(before));
    }

    private static String found(Context before) {
        return (Vertx.currentContext() == before ? "same context, " : "other context, ") + MDC.get("caller");
    }
}
