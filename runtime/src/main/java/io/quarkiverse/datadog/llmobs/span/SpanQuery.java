package io.quarkiverse.datadog.llmobs.span;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Selects the spans of a listing or a search, and their order. A span must meet all criteria; one that is null does not
 * apply.
 * <p>
 * Times have one of three forms: ISO 8601, such as {@code 2026-08-13T19:39:31Z}; relative to now, such as {@code now-15m}; or
 * milliseconds since 1970. The query is sent with each page, and a relative time may mean another instant then; name instants
 * to read a fixed range.
 *
 * @param from the start of the range; null for the default of the service, {@code now-15m}
 * @param to the end of the range; null for the default of the service, {@code now}
 * @param query terms such as {@code env:prod}, which override the other filters by the description of the service; or null
 * @param spanId the id of the span, or null
 * @param traceId the trace, or null
 * @param spanKind the kind, or null
 * @param spanName the name of the span, or null
 * @param mlApp the application, or null
 * @param tags the tags that a span has, by their keys; null or empty for any. For searches only
 * @param timeOffset shifts the range, in whole seconds; or null. For searches only
 * @param order the order; null for the default of the service
 * @param includeAttachments whether the content of attachments is read; null for the default of the service, true
 */
public record SpanQuery(String from, String to, String query, String spanId, String traceId, SpanKind spanKind,
        String spanName, String mlApp, Map<String, String> tags, Duration timeOffset, SpanOrder order,
        Boolean includeAttachments) {

    public SpanQuery {
        notBlank("from", from);
        notBlank("to", to);
        notBlank("query", query);
        notBlank("span id", spanId);
        notBlank("trace id", traceId);
        notBlank("span kind", spanKind == null ? null : spanKind.value());
        notBlank("span name", spanName);
        notBlank("ml app", mlApp);
        notBlank("order", order == null ? null : order.value());
        tags = Values.copyOrEmpty(tags);
        if (timeOffset != null && timeOffset.getNano() != 0) {
            throw new IllegalArgumentException(
                    "The time offset of a query of spans must be whole seconds, but was " + timeOffset);
        }
    }

    /** All spans of the last 15 minutes. */
    public static SpanQuery all() {
        return new SpanQuery(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** From this time on, in one of the three forms. */
    public SpanQuery from(String from) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery from(Instant from) {
        return from(from.toString());
    }

    /** Up to this time, in one of the three forms. */
    public SpanQuery to(String to) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery to(Instant to) {
        return to(to.toString());
    }

    /** With terms such as {@code env:prod}, which override the other filters by the description of the service. */
    public SpanQuery matching(String query) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery withSpanId(String spanId) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery withTraceId(String traceId) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery withKind(SpanKind spanKind) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery withName(String spanName) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery withMlApp(String mlApp) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    /** With all of these tags, by their keys. For searches only. */
    public SpanQuery withTags(Map<String, String> tags) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    /** With the range shifted by whole seconds. For searches only. */
    public SpanQuery withTimeOffset(Duration timeOffset) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    public SpanQuery inOrder(SpanOrder order) {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order,
                includeAttachments);
    }

    /** Without the content of attachments. */
    public SpanQuery withoutAttachments() {
        return new SpanQuery(from, to, query, spanId, traceId, spanKind, spanName, mlApp, tags, timeOffset, order, false);
    }

    private static void notBlank(String what, String value) {
        if (value != null) {
            Values.required("The " + what + " of a query of spans", value);
        }
    }
}
