package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Checks a metric of a request, by the product documentation and the official SDKs. What neither of them sends is rejected.
 */
final class MetricCheck {

    private static final Set<String> MEMBERS = Set.of("event_kind", "label", "metric_type", "categorical_value", "score_value",
            "boolean_value", "json_value", "ml_app", "timestamp_ms", "tags", "assessment", "reasoning", "eval_scope",
            "metadata", "join_on");
    private static final Map<String, Predicate<JsonNode>> VALUES = Map.of("categorical", JsonNode::isTextual, "score",
            JsonNode::isNumber, "boolean", JsonNode::isBoolean, "json", JsonNode::isObject);
    private static final Pattern LABEL = Pattern.compile("[A-Za-z][^.]{0,199}", Pattern.DOTALL);

    private final JsonMembers metric;

    private MetricCheck(JsonMembers metric) {
        this.metric = metric.withOnly(MEMBERS, "a metric");
    }

    /**
     * The metric that is kept: with an id, and with a label in which other characters than ASCII letters, digits and
     * underscores are replaced, as the documentation says.
     *
     * @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if it is rejected
     */
    static Metric accepted(JsonMembers metric) {
        MetricCheck check = new MetricCheck(metric);
        ObjectNode kept = Json.object().put("id", UUID.randomUUID().toString());
        kept.setAll((ObjectNode) metric.node());
        kept.put("event_kind", check.oneOf("event_kind", "evaluation"));
        kept.put("label", check.label());
        check.value();
        check.common();
        check.oneOf("eval_scope", "span", "trace");
        metric.object("metadata");
        check.join();
        return new Metric(kept);
    }

    private String label() {
        String label = metric.requiredText("label");
        if (!LABEL.matcher(label).matches()) {
            throw metric.invalid("label", "does not begin with a letter, has a dot or more than 200 characters");
        }
        return label.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private void value() {
        String type = metric.requiredText("metric_type");
        if (!VALUES.containsKey(type)) {
            throw metric.invalid("metric_type", "is none of " + VALUES.keySet().stream().sorted().toList());
        }
        if (!VALUES.get(type).test(metric.required(type + "_value"))) {
            throw metric.invalid(type + "_value", "is no value of this type");
        }
        for (String other : VALUES.keySet()) {
            if (!other.equals(type) && metric.get(other + "_value") != null) {
                throw metric.invalid(other + "_value", "does not belong to the metric_type");
            }
        }
    }

    private void common() {
        metric.requiredText("ml_app");
        JsonNode timestamp = metric.required("timestamp_ms");
        if (!timestamp.isIntegralNumber() || !timestamp.canConvertToLong() || timestamp.longValue() < 0) {
            throw metric.invalid("timestamp_ms", "is not a number of milliseconds");
        }
        if (metric.texts("tags").stream().anyMatch(tag -> !tag.matches("(?s)[^:]+:.+"))) {
            throw metric.invalid("tags", "has an item that is not key:value");
        }
        oneOf("assessment", "pass", "fail");
        metric.text("reasoning");
    }

    /** The value of an optional member; the first of the allowed values if it is absent. */
    private String oneOf(String name, String... allowed) {
        String value = metric.text(name);
        if (value != null && !List.of(allowed).contains(value)) {
            throw metric.invalid(name, "is none of " + List.of(allowed));
        }
        return value == null ? allowed[0] : value;
    }

    private void join() {
        metric.required("join_on");
        JsonMembers join = new JsonMembers(metric.object("join_on"), metric.place() + ".join_on")
                .withOnly(Set.of("span", "tag"), "a join");
        if ((join.get("span") == null) == (join.get("tag") == null)) {
            throw metric.invalid("join_on", "has not exactly one of span and tag");
        }
        required(join, "span", "span_id", "trace_id");
        required(join, "tag", "key", "value");
    }

    private static void required(JsonMembers join, String by, String... names) {
        if (join.get(by) != null) {
            JsonMembers members = new JsonMembers(join.object(by), join.place() + "." + by).withOnly(Set.of(names), "a " + by);
            List.of(names).forEach(members::requiredText);
        }
    }
}
