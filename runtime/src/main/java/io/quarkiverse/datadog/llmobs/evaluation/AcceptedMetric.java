package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A metric that the intake has accepted, as its response repeats it. Every component but {@code other} may be null.
 *
 * @param id the id that the intake has given it
 * @param label what was evaluated
 * @param metricType the kind of its value
 * @param mlApp the application
 * @param timestampMs when it was evaluated, in milliseconds since 1970
 * @param other all other members, such as the value, under their names in the HTTP API; never null
 */
public record AcceptedMetric(String id, String label, MetricType metricType, String mlApp, Long timestampMs,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AcceptedMetric {
        other = Values.copyOrEmpty(other);
    }
}
