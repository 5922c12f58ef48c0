package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The members of a feedback of which one says what it is about. */
    static final List<String> JOINS = List.of("span_id", "trace_id", "session_id", "feedback_join_key");

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
        JOINS.stream().filter(json::hasNonNull).forEach(name -> join.put(name, text(name)));
        json.path("join_on").forEach(by -> by.properties()
                .forEach(member -> join.put(member.getKey(), member.getValue().textValue())));
        return join;
    }
}
