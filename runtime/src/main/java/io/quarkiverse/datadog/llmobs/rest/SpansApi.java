package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.SpanSearch;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.smallrye.mutiny.Uni;

/**
 * The span operations of the HTTP API. Their responses name the next page in {@code meta.page.after}, and tell in
 * {@code meta.status} whether the query was {@code done} or met a {@code timeout}.
 */
@Path("/api/v2/llm-obs/v1/spans/events")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface SpansApi {

    /**
     * Lists spans. A parameter that is null is not sent. Times are ISO 8601, relative such as {@code now-15m}, or milliseconds
     * since 1970.
     *
     * @param from only spans that start at this time or later; the default of the service is {@code now-15m}
     * @param to only spans that start until this time; the default of the service is {@code now}
     * @param query terms such as {@code env:prod}, which override the filters that follow
     * @param spanId only the span with this id
     * @param traceId only spans of this trace
     * @param spanKind only spans of this kind
     * @param spanName only spans of this name
     * @param mlApp only spans of this application
     * @param sort {@code timestamp} or {@code -timestamp}
     * @param includeAttachments whether the content of attachments is returned; the default of the service is true
     * @param cursor where the page starts, from {@code meta().nextCursor()} of the page before; null for the first page
     * @param limit the largest number of items in the page; by the documentation of the service 10 by default and 5000 at most
     */
    @GET
    @Operation(id = "ListLLMObsSpans", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Span>>>> listSpans(@QueryParam("filter[from]") String from,
            @QueryParam("filter[to]") String to, @QueryParam("filter[query]") String query,
            @QueryParam("filter[span_id]") String spanId, @QueryParam("filter[trace_id]") String traceId,
            @QueryParam("filter[span_kind]") String spanKind, @QueryParam("filter[span_name]") String spanName,
            @QueryParam("filter[ml_app]") String mlApp, @QueryParam("sort") String sort,
            @QueryParam("include_attachments") Boolean includeAttachments, @QueryParam("page[cursor]") String cursor,
            @QueryParam("page[limit]") Integer limit);

    /**
     * Searches spans.
     *
     * @param request {@code Document.of("spans", search)}; the search has the cursor, and its filters for each page
     */
    @POST
    @Path("/search")
    @Operation(id = "SearchLLMObsSpans", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Span>>>> searchSpans(Document<Resource<SpanSearch>> request);
}
