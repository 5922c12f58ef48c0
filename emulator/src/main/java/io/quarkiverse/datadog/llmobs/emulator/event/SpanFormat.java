package io.quarkiverse.datadog.llmobs.emulator.event;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Spans with their metrics as JSON. No recording shows them: both forms have the described members, and the live one echoes
 * what requests with {@code meta} were seen to hold.
 */
final class SpanFormat implements ResourceFormat<SpanFormat.Evaluated> {

    /** A span and the metrics of it. */
    record Evaluated(Span span, List<Metric> metrics) {
    }

    private static final Set<String> META = Set.of("error", "expected_output", "input", "output");
    private static final String RECORD_TAG = "dataset_record_id:";

    @Override
    public ObjectNode published(Evaluated span, ResponseKind kind) {
        ObjectNode json = live(span, kind);
        if (json.get("meta") instanceof ObjectNode meta) {
            ObjectNode described = meta.deepCopy().retain(META);
            if (!described.path("expected_output").isObject()) {
                described.remove("expected_output");
            }
            json.set("meta", described);
        }
        return json;
    }

    @Override
    public ObjectNode live(Evaluated span, ResponseKind kind) {
        ObjectNode sent = span.span().sent();
        ObjectNode json = Json.object().put("id", span.span().id());
        String record = recordId(sent.path("tags"));
        if (record != null) {
            json.put("dataset_record_id", record);
        }
        // as described: a number with a fraction
        json.put("duration", (double) sent.get("duration").longValue());
        ArrayNode metrics = json.putArray("eval_metrics");
        span.metrics().forEach(metric -> metrics.add(MetricFormat.write(metric)));
        if (sent.path("meta").isObject()) {
            json.set("meta", sent.get("meta"));
        }
        for (String member : List.of("name", "span_id", "start_ns", "status", "trace_id")) {
            json.set(member, sent.get(member));
        }
        json.set("tags", sent.path("tags").isArray() ? sent.get("tags") : Json.texts(List.of()));
        return json;
    }

    private static String recordId(JsonNode tags) {
        for (JsonNode tag : tags) {
            if (tag.textValue().startsWith(RECORD_TAG)) {
                return tag.textValue().substring(RECORD_TAG.length());
            }
        }
        return null;
    }
}
