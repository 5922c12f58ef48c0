package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;

/**
 * The value of a metric: the component that belongs to its type. All others are null.
 */
record MetricValue(String categorical, Object score, Boolean bool, Object json, String text) {

    /**
     * @param types those that the metric may have
     * @param isObject whether a value is written as a JSON object
     * @throws IllegalArgumentException when the value is of another kind than the type, or there is no such type
     */
    static MetricValue of(MetricChecks checks, List<MetricType> types, MetricType type, Object value,
            Predicate<Object> isObject) {
        if (type != null && type.value() != null) {
            Arguments.wellFormed(checks.place() + ".type", type.value());
        }
        if (type == null || !types.contains(type)) {
            throw checks.invalid("type", type, "must be one of " + types, "use a constant of MetricType");
        }
        return switch (type.value()) {
            case "categorical" -> new MetricValue(text(checks, type, value), null, null, null, null);
            case "text" -> new MetricValue(null, null, null, null, text(checks, type, value));
            case "score" -> new MetricValue(null, number(checks, type, value), null, null, null);
            case "boolean" -> new MetricValue(null, null, (Boolean) kind(checks, type, value, "a boolean",
                    value instanceof Boolean), null, null);
            default -> new MetricValue(null, null, null, kind(checks, type, value, "an object, such as " + Map.of("key", 1),
                    value != null && isObject.test(value)), null);
        };
    }

    private static String text(MetricChecks checks, MetricType type, Object value) {
        return checks.text("value", (String) kind(checks, type, value, "a text", value instanceof String),
                "leave the metric out if there is no value");
    }

    private static Object number(MetricChecks checks, MetricType type, Object value) {
        kind(checks, type, value, "a number", value instanceof Number);
        if (value instanceof Double d && !Double.isFinite(d) || value instanceof Float f && !Float.isFinite(f)) {
            throw checks.invalid("value", value, "must be finite", "leave the metric out if there is no value");
        }
        return value;
    }

    private static Object kind(MetricChecks checks, MetricType type, Object value, String expected, boolean isOfKind) {
        if (!isOfKind) {
            throw checks.invalid("value", value, "must be " + expected + " for the type " + type,
                    "pass such a value, or another type");
        }
        return value;
    }
}
