package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ExperimentEventsPage;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on events of experiments.
 */
@Path("/api/v2/llm-obs")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface ExperimentEventsApi {

    /**
     * Pushes spans and metrics. The response has no body. The live service rejects all events for one metric whose time
     * is older than 24 hours.
     *
     * @param experimentId the experiment, never null
     * @param request {@code Document.of("experiments", events)}; the published description has the type {@code events}, which
     *        the live service was never seen to get
     */
    @POST
    @Path("/v1/experiments/{experiment_id}/events")
    @Operation(id = "CreateLLMObsExperimentEvents", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Void> createEvents(@PathParam("experiment_id") String experimentId, Document<Resource<NewEvents>> request);

    /**
     * Lists the spans of an experiment with their metrics, all in one response. The service has deprecated this form.
     *
     * @param experimentId the experiment, never null
     */
    @GET
    @Path("/v1/experiments/{experiment_id}/events")
    @Operation(id = "ListLLMObsExperimentEventsV1", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<ExperimentSpan>>>> listEventsV1(@PathParam("experiment_id") String experimentId);

    /**
     * Returns the spans of an experiment with their metrics, and the metrics of the experiment, all in one response. The
     * service has deprecated this form.
     *
     * @param experimentId the experiment, never null
     */
    @GET
    @Path("/v2/experiments/{experiment_id}/events")
    @Operation(id = "ListLLMObsExperimentEventsV2", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<ExperimentEventsPage>>> listEventsV2(@PathParam("experiment_id") String experimentId);

    /**
     * Lists the spans of an experiment with their metrics, page by page. The metrics of the experiment as a whole stand beside
     * them.
     *
     * @param experimentId the experiment, never null
     * @param cursor where the page starts, from {@code meta().after()} of the page before; null for the first page
     * @param limit the largest number of spans in the page; null for the default of the service, 5000
     */
    @GET
    @Path("/v3/experiments/{experiment_id}/events")
    @Operation(id = "ListLLMObsExperimentEvents", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<ExperimentEventsPage>>> listEvents(@PathParam("experiment_id") String experimentId,
            @QueryParam("page[cursor]") String cursor, @QueryParam("page[limit]") Integer limit);
}
