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

    private static final Set<String> EVALUATION = Set.of("event_kind", "label", "metric_type", "categorical_value",
            "score_value", "boolean_value", "json_value", "ml_app", "timestamp_ms", "tags", "assessment", "reasoning",
            "eval_scope", "metadata", "eval_metric_metadata", "join_on");
    private static final Set<String> FEEDBACK = Set.of("event_kind", "label", "metric_type", "categorical_value", "score_value",
            "boolean_value", "json_value", "text_value", "ml_app", "timestamp_ms", "tags", "assessment", "reasoning",
            "eval_scope", "submitter", "span_id", "trace_id", "session_id", "feedback_join_key");
    /** The scopes that fit the joins of feedback; a join key fits each of them. */
    private static final Map<String, String> SCOPES = Map.of("span_id", "span", "trace_id", "trace", "session_id", "session");
    private static final Map<String, Predicate<JsonNode>> VALUES = Map.of("categorical", JsonNode::isTextual, "score",
            JsonNode::isNumber, "boolean", JsonNode::isBoolean, "json", JsonNode::isObject, "text", JsonNode::isTextual);
    private static final Pattern LABEL = Pattern.compile("[A-Za-z][^.]{0,199}", Pattern.DOTALL);

    private final JsonMembers metric;

    private MetricCheck(JsonMembers metric) {
        this.metric = metric;
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
        String kind = check.oneOf("event_kind", "evaluation", "feedback");
        kept.put("event_kind", kind);
        kept.put("label", check.label());
        if (kind.equals("feedback")) {
            check.feedback();
        } else {
            check.evaluation();
        }
        check.common();
        return new Metric(kept);
    }

    private void evaluation() {
        metric.withOnly(EVALUATION, "an evaluation");
        value(Set.of("categorical", "score", "boolean", "json"));
        oneOf("eval_scope", "span", "trace");
        metric.object("metadata");
        join();
    }

    private void feedback() {
        metric.withOnly(FEEDBACK, "a feedback");
        value(VALUES.keySet());
        List<String> joins = Metric.JOINS.stream().filter(name -> metric.get(name) != null).toList();
        if (joins.size() != 1) {
            throw metric.invalid("span_id", "or another one of " + Metric.JOINS + " is required, and not two of them");
        }
        metric.requiredText(joins.get(0));
        String fitting = SCOPES.get(joins.get(0));
        if (fitting == null) {
            oneOf("eval_scope", "span", "trace", "session");
        } else {
            oneOf("eval_scope", fitting);
        }
        metric.required("submitter");
        JsonMembers submitter = new JsonMembers(metric.object("submitter"), metric.place() + ".submitter")
                .withOnly(Set.of("id", "type"), "a submitter");
        submitter.requiredText("id");
        submitter.text("type");
    }

    private String label() {
        String label = metric.requiredText("label");
        if (!LABEL.matcher(label).matches()) {
            throw metric.invalid("label", "does not begin with a letter, has a dot or more than 200 characters");
        }
        return label.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private void value(Set<String> types) {
        String type = metric.requiredText("metric_type");
        if (!types.contains(type)) {
            throw metric.invalid("metric_type", "is none of " + types.stream().sorted().toList());
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
