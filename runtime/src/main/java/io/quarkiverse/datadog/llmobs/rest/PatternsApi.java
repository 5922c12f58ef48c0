package io.quarkiverse.datadog.llmobs.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternConfigList;
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
}
