package io.quarkiverse.datadog.llmobs.emulator.event;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A metric that was pushed.
 *
 * @param id made by the emulator
 * @param sent the valid JSON of the request
 */
record Metric(String id, ObjectNode sent) {

    /** Whether it is one of the experiment as a whole. */
    boolean isSummary() {
        return sent.path("metric_source").asText().equals("summary") || sent.get("span_id").textValue().isEmpty();
    }

    /** A metric may leave out the trace. */
    boolean isOf(Span span) {
        String trace = sent.path("trace_id").asText();
        return span.spanId().equals(sent.get("span_id").textValue()) && (trace.isEmpty() || trace.equals(span.traceId()));
    }
}
