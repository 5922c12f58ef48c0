package io.quarkiverse.datadog.llmobs.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.experiment.search.Aggregation;
import io.quarkiverse.datadog.llmobs.rest.wire.AggregationRequest;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchRequest;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchResults;
import io.quarkiverse.datadog.llmobs.rest.wire.SimpleSearchRequest;
import io.smallrye.mutiny.Uni;

/**
 * The searches and the aggregation of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/experimentation")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface ExperimentationApi {

    /**
     * Searches by cursors. Status 206 means that more pages follow, and is no error here.
     *
     * @param request {@code Document.of("experimentation", SearchRequest.of(query, cursor, limit))}, with the cursor from
     *        {@code meta().after()} of the page before
     */
    @POST
    @Path("/search")
    @Operation(id = "SearchLLMObsExperimentation", retrySafety = RetrySafety.SAFE, partialPages = true)
    Uni<Document<Resource<SearchResults>>> search(Document<Resource<SearchRequest>> request);

    /**
     * Searches by numbered pages. {@code meta().other()} has the number of pages and of matches in {@code page}.
     *
     * @param request {@code Document.of("experimentation", SimpleSearchRequest.of(query, sort, page))}
     */
    @POST
    @Path("/simple-search")
    @Operation(id = "SimpleSearchLLMObsExperimentation", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<SearchResults>>> simpleSearch(Document<Resource<SimpleSearchRequest>> request);

    /**
     * Computes metrics over data of experiments.
     *
     * @param request {@code Document.of("experimentation", AggregationRequest.of(query))}
     */
    @POST
    @Path("/analytics")
    @Operation(id = "AggregateLLMObsExperimentation", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<Aggregation>>> aggregate(Document<Resource<AggregationRequest>> request);
}
