package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.span.SpanKind;
import io.quarkiverse.datadog.llmobs.span.SpanOrder;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that searches spans. What is null is not sent.
 *
 * @param filter which spans are searched
 * @param options further settings
 * @param page which page of the result is returned
 * @param sort the order
 */
public record SpanSearch(Filter filter, Options options, Page page, SpanOrder sort) {

    /**
     * Which spans are searched.
     *
     * @param from only spans that start at this time or later; the default of the service is {@code now-15m}
     * @param to only spans that start until this time; the default of the service is {@code now}
     * @param query terms such as {@code env:prod}, in place of the members that follow
     * @param spanId only the span with this id
     * @param traceId only spans of this trace
     * @param spanKind only spans of this kind
     * @param spanName only spans of this name
     * @param mlApp only spans of this application
     * @param tags only spans with all of these tags, by their keys
     */
    public record Filter(String from, String to, String query, String spanId, String traceId, SpanKind spanKind,
            String spanName, String mlApp, Map<String, String> tags) {

        public Filter {
            tags = Values.copy(tags);
        }
    }

    /**
     * Further settings.
     *
     * @param includeAttachments whether the content of attachments is returned; the default of the service is true
     * @param timeOffset shifts the range, in seconds
     */
    public record Options(Boolean includeAttachments, Long timeOffset) {
    }

    /**
     * Which page of the result is returned.
     *
     * @param cursor where the page starts, from {@code meta().nextCursor()} of the page before; null for the first page
     * @param limit the largest number of items in the page; by the documentation of the service 10 by default and 5000 at most
     */
    public record Page(String cursor, Integer limit) {
    }
}
