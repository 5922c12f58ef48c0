package io.quarkiverse.datadog.llmobs.emulator.event;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * Rejects metrics that the live service was seen to reject, or that are not as described.
 */
final class MetricCheck {

    /** The types with what their values are. */
    private static final Map<String, Predicate<JsonNode>> TYPES = Map.of("boolean", JsonNode::isBoolean, "score",
            JsonNode::isNumber, "categorical", JsonNode::isTextual, "json", JsonNode::isObject);
    private static final Set<String> ASSESSMENTS = Set.of("pass", "fail");
    /** Of all recordings, two have a time in the future, by four days. */
    private static final long MAX_AGE = Duration.ofHours(24).toMillis();

    private MetricCheck() {
    }

    /** @param now in milliseconds since the epoch */
    static void check(JsonMembers metric, long now) {
        metric.requiredText("label");
        if (metric.text("span_id") == null) {
            throw metric.invalid("span_id", "is required");
        }
        metric.text("trace_id");
        metric.text("metric_source");
        metric.text("reasoning");
        metric.object("metadata");
        metric.texts("tags");
        checkValue(metric);
        String assessment = metric.text("assessment");
        if (assessment != null && !ASSESSMENTS.contains(assessment)) {
            throw metric.invalid("assessment", "is none of " + new TreeSet<>(ASSESSMENTS));
        }
        if (now - EventBatch.requiredWhole(metric, "timestamp_ms") > MAX_AGE) {
            // word by word what the live service says
            throw ApiException.badRequest("Key: 'ExperimentEvalMetricEvent.EvalMetricBase.TimestampMs' Error:Field validation "
                    + "for 'TimestampMs' failed on the 'timestamp_within_24hr' tag");
        }
    }

    private static void checkValue(JsonMembers metric) {
        String type = metric.requiredText("metric_type");
        Predicate<JsonNode> isValue = TYPES.get(type);
        if (isValue == null) {
            throw metric.invalid("metric_type", "is none of " + new TreeSet<>(TYPES.keySet()));
        }
        JsonNode value = metric.get(type + "_value");
        if (value == null && metric.object("error") == null) {
            throw metric.invalid(type + "_value", "is required unless there is an error");
        }
        if (value != null && !isValue.test(value)) {
            throw metric.invalid(type + "_value", "is not of the type " + type);
        }
    }
}
