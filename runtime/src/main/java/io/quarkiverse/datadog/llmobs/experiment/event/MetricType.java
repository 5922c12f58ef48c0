package io.quarkiverse.datadog.llmobs.experiment.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of the value of a metric. Unlike an enum it can hold a kind that this version does not know.
 *
 * @param value the text in JSON
 */
public record MetricType(@JsonValue String value) {

    public static final MetricType BOOLEAN = new MetricType("boolean");
    public static final MetricType SCORE = new MetricType("score");
    public static final MetricType CATEGORICAL = new MetricType("categorical");
    public static final MetricType JSON = new MetricType("json");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MetricType of(String value) {
        return new MetricType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
