package io.quarkiverse.datadog.llmobs.emulator.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.span.Spans;

/**
 * A pushed span as one of the spans of all applications, in their form. No recording shows one.
 */
final class ApplicationSpan {

    private static final String KIND = "experiment";
    private static final List<String> SAME = List.of("span_id", "trace_id", "name", "status", "start_ns", "duration");
    private static final List<String> OF_METRICS = List.of("assessment", "reasoning", "tags");

    private ApplicationSpan() {
    }

    /**
     * Adds it to all spans.
     *
     * @param application the name of the application
     * @param metrics the metrics of the span at the time when it is read, oldest first
     */
    static void add(Span span, String application, Supplier<List<Metric>> metrics, Spans all) {
        long start = Math.max(0, span.sent().get("start_ns").longValue());
        all.add(new io.quarkiverse.datadog.llmobs.emulator.span.Span(span.id(), start, attributes(span.sent(), application),
                () -> evaluations(metrics.get())));
    }

    private static ObjectNode attributes(ObjectNode sent, String application) {
        ObjectNode attributes = Json.object().put("span_kind", KIND).put("ml_app", application);
        SAME.forEach(name -> attributes.set(name, sent.get(name)));
        JsonNode meta = sent.path("meta");
        data(attributes, "input", meta.path("input"));
        data(attributes, "output", meta.path("output"));
        if (meta.path("metadata").isObject()) {
            attributes.set("metadata", meta.get("metadata"));
        }
        if (sent.path("tags").isArray()) {
            attributes.set("tags", sent.get("tags"));
        }
        return attributes;
    }

    private static void data(ObjectNode attributes, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            attributes.putObject(name).put("value",
                    value.isTextual() ? value.textValue() : new String(Json.bytes(value), StandardCharsets.UTF_8));
        }
    }

    private static ObjectNode evaluations(List<Metric> metrics) {
        ObjectNode evaluations = Json.object();
        for (Metric metric : metrics) {
            ObjectNode json = MetricFormat.write(metric);
            String type = json.path("metric_type").asText();
            ObjectNode evaluation = evaluations.putObject(json.path("label").asText()).put("eval_metric_type", type);
            if (json.has(type + "_value")) {
                evaluation.set("value", json.get(type + "_value"));
            }
            evaluation.setAll(json.retain(OF_METRICS));
        }
        return evaluations;
    }
}
