package io.quarkiverse.datadog.llmobs.experiment.search;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A group of rows, and what was computed over them.
 *
 * @param by the values that the rows share, by field; empty without groups, never null
 * @param metrics the computed values by their names, never null
 * @param other members that this version does not know, never null
 */
public record AggregationBucket(Map<String, Object> by, Map<String, Object> metrics,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AggregationBucket {
        by = Values.copyOrEmpty(by);
        metrics = Values.copyOrEmpty(metrics);
        other = Values.copyOrEmpty(other);
    }
}
