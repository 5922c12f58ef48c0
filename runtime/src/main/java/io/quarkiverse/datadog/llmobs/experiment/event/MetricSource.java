package io.quarkiverse.datadog.llmobs.experiment.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a metric belongs to. Unlike an enum it can hold a source that this version does not know.
 *
 * @param value the text in JSON
 */
public record MetricSource(@JsonValue String value) {

    /** A span. */
    public static final MetricSource CUSTOM = new MetricSource("custom");
    /** The experiment as a whole. */
    public static final MetricSource SUMMARY = new MetricSource("summary");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MetricSource of(String value) {
        return new MetricSource(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
