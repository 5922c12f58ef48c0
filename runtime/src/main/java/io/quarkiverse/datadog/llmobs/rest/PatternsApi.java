package io.quarkiverse.datadog.llmobs.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.pattern.NewPatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.RunProgress;
import io.quarkiverse.datadog.llmobs.pattern.RunTopics;
import io.quarkiverse.datadog.llmobs.pattern.StartedRun;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.ClusteredPointPage;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternConfigList;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternRunList;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternTrigger;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on patterns.
 */
@Path("/api/v2/llm-obs/v1")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface PatternsApi {

    /** Lists all configurations, in the attributes of one resource. */
    @GET
    @Path("/topic-discovery-configs")
    @Operation(id = "ListLLMObsPatternsConfigs", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<PatternConfigList>>> listConfigs();

    /**
     * Creates a configuration, or overwrites the one whose id is in the request.
     *
     * @param request {@code Document.of("topic_discovery_configs", newConfig)}
     */
    @PUT
    @Path("/topic-discovery-configs")
    @Operation(id = "UpsertLLMObsPatternsConfig", retrySafety = RetrySafety.CONDITIONAL)
    Uni<Document<Resource<PatternConfig>>> upsertConfig(Document<Resource<NewPatternConfig>> request);

    /** Returns the configuration that was written last. */
    @GET
    @Path("/topic-discovery-configs/latest")
    @Operation(id = "GetLLMObsPatternsConfig", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<PatternConfig>>> getLatestConfig();

    /**
     * Deletes a configuration.
     *
     * @param configId the configuration, never null
     */
    @DELETE
    @Path("/topic-discovery-configs/{config_id}")
    @Operation(id = "DeleteLLMObsPatternsConfig", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> deleteConfig(@PathParam("config_id") String configId);

    /**
     * Lists the completed runs of a configuration, in the attributes of one resource.
     *
     * @param configId the configuration; the service rejects a request without it
     */
    @GET
    @Path("/topic-discovery-runs")
    @Operation(id = "ListLLMObsPatternsRuns", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<PatternRunList>>> listRuns(@QueryParam("config_id") String configId);

    /**
     * Starts a run.
     *
     * @param request {@code Document.of("topic_discovery", new PatternTrigger(configId))}
     */
    @POST
    @Path("/topic-discovery-runs")
    @Operation(id = "TriggerLLMObsPatterns", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<Resource<StartedRun>>> startRun(Document<Resource<PatternTrigger>> request);

    /**
     * Returns the state of the current run of a configuration, or of the latest one.
     *
     * @param configId the configuration; the service rejects a request without it
     */
    @GET
    @Path("/topic-discovery-runs/status")
    @Operation(id = "GetLLMObsPatternsRunStatus", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<RunProgress>>> getRunStatus(@QueryParam("config_id") String configId);

    /**
     * Returns a run with its topics. A parameter that is null is not sent.
     *
     * @param configId the configuration; the service rejects a request without it
     * @param runId the run; null for the latest completed one
     */
    @GET
    @Path("/topic-discovery-topics")
    @Operation(id = "ListLLMObsPatternsTopics", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<RunTopics>>> listTopics(@QueryParam("config_id") String configId,
            @QueryParam("run_id") String runId);

    /**
     * Returns a run with its topics and their spans. A parameter that is null is not sent.
     *
     * @param configId the configuration; the service rejects a request without it
     * @param runId the run; null for the latest completed one
     * @param includeMetrics whether spans have their metrics; null for the default of the service, which is that they have none
     */
    @GET
    @Path("/topic-discovery-topics/with-cluster-points")
    @Operation(id = "ListLLMObsPatternsTopicsWithClusteredPoints", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<RunTopics>>> listTopicsWithPoints(@QueryParam("config_id") String configId,
            @QueryParam("run_id") String runId, @QueryParam("include_metrics") Boolean includeMetrics);

    /**
     * Lists the spans of a topic, in the attributes of one resource. A parameter that is null is not sent.
     *
     * @param topicId the topic; the service rejects a request without it
     * @param size the largest number of spans in the page; null for the default of the service
     * @param token where the page starts, from the page before; null for the first page
     */
    @GET
    @Path("/topic-discovery-clustered-points")
    @Operation(id = "ListLLMObsPatternsClusteredPoints", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<ClusteredPointPage>>> listPoints(@QueryParam("topic_id") String topicId,
            @QueryParam("page_size") Integer size, @QueryParam("page_token") String token);
}
