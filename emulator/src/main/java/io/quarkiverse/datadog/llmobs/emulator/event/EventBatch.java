package io.quarkiverse.datadog.llmobs.emulator.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * The spans and metrics of one request. One that is invalid rejects all of them, as recorded.
 */
record EventBatch(List<Span> spans, List<Metric> metrics) {

    private static final Set<String> STATUSES = Set.of("ok", "error");

    /** @param now in milliseconds since the epoch */
    static EventBatch of(JsonMembers attributes, long now) {
        List<Span> spans = new ArrayList<>();
        for (JsonMembers span : attributes.objects("spans")) {
            checkSpan(span);
            spans.add(new Span(UUID.randomUUID().toString(), (ObjectNode) span.node()));
        }
        List<Metric> metrics = new ArrayList<>();
        for (JsonMembers metric : attributes.objects("metrics")) {
            MetricCheck.check(metric, now);
            metrics.add(new Metric(UUID.randomUUID().toString(), (ObjectNode) metric.node()));
        }
        if (spans.isEmpty() && metrics.isEmpty()) {
            throw ApiException.badRequest("at least one span or metric must be provided");
        }
        return new EventBatch(spans, metrics);
    }

    private static void checkSpan(JsonMembers span) {
        List.of("span_id", "trace_id", "project_id", "dataset_id", "name").forEach(span::requiredText);
        if (span.text("span_id").equals(span.text("trace_id"))) {
            throw span.invalid("trace_id", "is the span_id, too");
        }
        requiredWhole(span, "start_ns");
        if (requiredWhole(span, "duration") <= 0) {
            throw span.invalid("duration", "is not a positive number of nanoseconds");
        }
        if (!STATUSES.contains(span.requiredText("status"))) {
            throw span.invalid("status", "is none of " + STATUSES.stream().sorted().toList());
        }
        span.texts("tags");
        if (span.object("meta") != null) {
            new JsonMembers(span.object("meta"), span.place() + ".meta").object("error");
        }
    }

    static long requiredWhole(JsonMembers members, String name) {
        JsonNode value = members.required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw members.invalid(name, "is not an integer");
        }
        return value.longValue();
    }
}
