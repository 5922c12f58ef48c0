package io.quarkiverse.datadog.llmobs.experiment.event;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Reads the value of a metric from its members: {@code metric_type} names the one that has it.
 */
final class MetricValues {

    private MetricValues() {
    }

    /** Null when there is none, as after a failed evaluation. */
    static MetricValue of(MetricType type, Boolean flag, BigDecimal score, String category, Map<String, Object> json,
            Map<String, Object> other) {
        if (type == null) {
            return null;
        }
        if (type.equals(MetricType.BOOLEAN) && flag != null) {
            return new MetricValue.Flag(flag);
        }
        if (type.equals(MetricType.SCORE) && score != null) {
            return new MetricValue.Score(score);
        }
        if (type.equals(MetricType.CATEGORICAL) && category != null) {
            return new MetricValue.Category(category);
        }
        if (type.equals(MetricType.JSON) && json != null) {
            return new MetricValue.Json(json);
        }
        Object unknown = other.get(member(type));
        return unknown == null ? null : new MetricValue.Other(type, unknown);
    }

    /** The name of the member that has the value. */
    static String member(MetricType type) {
        return type.value() + "_value";
    }
}
