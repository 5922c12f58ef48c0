package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.FoundInteractions;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on the interactions of all annotation queues.
 */
@Path("/api/v2/llm-obs/v1/annotated-interactions")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface AnnotatedInteractionsApi {

    /**
     * Finds interactions by their contents, in all queues. A parameter that is null is not sent.
     *
     * @param contentIds the ids of traces and sessions; the service wants at least one
     * @param offset how many interactions are left out at the start; null for none
     * @param limit the largest number of interactions in the page; null for the default of the service, 100
     */
    @GET
    @Operation(id = "GetLLMObsAnnotatedInteractionsByTraceIDs", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<FoundInteractions>>> findInteractions(@QueryParam("contentIds") List<String> contentIds,
            @QueryParam("offset") Integer offset, @QueryParam("limit") Integer limit);
}
