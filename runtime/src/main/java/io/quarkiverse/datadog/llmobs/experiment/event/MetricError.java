package io.quarkiverse.datadog.llmobs.experiment.event;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Why an evaluation failed.
 *
 * @param message what went wrong, or null
 * @param other members that this version does not know, never null
 */
public record MetricError(String message, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public MetricError {
        other = Values.copyOrEmpty(other);
    }

    public static MetricError of(String message) {
        return new MetricError(message, null);
    }
}
