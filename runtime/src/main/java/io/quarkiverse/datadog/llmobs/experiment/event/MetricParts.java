package io.quarkiverse.datadog.llmobs.experiment.event;

import java.math.BigDecimal;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A label and a value, of which a metric has a member for each kind.
 */
record MetricParts(String label, MetricValue value) {

    NewMetric metric() {
        if (value == null) {
            throw missing();
        }
        if (value instanceof MetricValue.Flag flag) {
            return metric(flag.value(), null, null, null, null);
        }
        if (value instanceof MetricValue.Score score) {
            return metric(null, present(score.value()), null, null, null);
        }
        if (value instanceof MetricValue.Category category) {
            return metric(null, null, present(category.value()), null, null);
        }
        if (value instanceof MetricValue.Json json) {
            return metric(null, null, null, present(json.value()), null);
        }
        MetricValue.Other other = (MetricValue.Other) value;
        Values.required("The type of the metric '" + label + "'", other.type() == null ? null : other.type().value());
        return metric(null, null, null, null, Map.of(MetricValues.member(other.type()), present(other.json())));
    }

    private <T> T present(T part) {
        if (part == null) {
            throw missing();
        }
        return part;
    }

    private IllegalArgumentException missing() {
        return new IllegalArgumentException("The value of the metric '" + label
                + "' must not be null; NewMetric.failed(…) is the metric of an evaluation without a result");
    }

    private NewMetric metric(Boolean flag, BigDecimal score, String category, Map<String, Object> json,
            Map<String, Object> other) {
        return new NewMetric(label, null, null, null, null, null, value.type(), flag, score, category, json, null, null, null,
                null, null, null, other);
    }
}
