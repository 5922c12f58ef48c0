package io.quarkiverse.datadog.llmobs.evaluation;

/**
 * Names a span by its ids.
 *
 * @param spanId the id of the span, as the tracer that made the span sends it
 * @param traceId the id of its trace, as the tracer sends it
 */
public record SpanJoin(String spanId, String traceId) {
}
