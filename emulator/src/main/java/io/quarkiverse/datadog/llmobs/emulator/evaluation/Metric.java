package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.ReceivedEvaluation;

/**
 * A metric that was accepted.
 *
 * @param json as it was sent, with the id; not changed
 */
record Metric(ObjectNode json) {

    ReceivedEvaluation received() {
        String type = text("metric_type");
        JsonNode value = json.get(type + "_value");
        return new ReceivedEvaluation(text("id"), text("event_kind"), text("label"), type,
                value.isTextual() ? value.textValue() : value.toString(), text("ml_app"),
                Instant.ofEpochMilli(json.get("timestamp_ms").longValue()), join(), json.toString());
    }

    private String text(String name) {
        return json.get(name).textValue();
    }

    private Map<String, String> join() {
        Map<String, String> join = new LinkedHashMap<>();
        json.get("join_on").forEach(by -> by.properties()
                .forEach(member -> join.put(member.getKey(), member.getValue().textValue())));
        return join;
    }
}
