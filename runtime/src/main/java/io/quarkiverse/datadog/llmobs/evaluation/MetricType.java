package io.quarkiverse.datadog.llmobs.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of a value. Unlike an enum it can hold a kind that this version does not know, which is read, but not sent.
 *
 * @param value the text in JSON
 */
public record MetricType(@JsonValue String value) {

    /** A text that names a category. */
    public static final MetricType CATEGORICAL = new MetricType("categorical");
    /** A finite number. */
    public static final MetricType SCORE = new MetricType("score");
    public static final MetricType BOOLEAN = new MetricType("boolean");
    /** A JSON object. */
    public static final MetricType JSON = new MetricType("json");
    /** Free text, of feedback only. */
    public static final MetricType TEXT = new MetricType("text");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MetricType of(String value) {
        return new MetricType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
