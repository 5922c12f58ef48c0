package io.quarkiverse.datadog.llmobs.emulator.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * Metrics as JSON: what was sent of the described members, and the id.
 */
final class MetricFormat {

    /** Neither the experiment nor the error of a failed evaluation is described for reading. */
    private static final List<String> MEMBERS = List.of("assessment", "boolean_value", "categorical_value", "eval_source_type",
            "json_value", "label", "metadata", "metric_source", "metric_type", "reasoning", "score_value", "span_id", "tags",
            "timestamp_ms", "trace_id");

    private MetricFormat() {
    }

    static ObjectNode write(Metric metric) {
        ObjectNode json = Json.object().put("id", metric.id());
        for (String member : MEMBERS) {
            JsonNode sent = metric.sent().get(member);
            if (sent != null && !sent.isNull()) {
                json.set(member, sent);
            }
        }
        if (!json.has("metric_source")) {
            json.put("metric_source", metric.isSummary() ? "summary" : "custom");
        }
        return json;
    }
}
