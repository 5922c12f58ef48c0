package io.quarkiverse.datadog.llmobs.experiment.search;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The groups of an aggregation.
 *
 * @param values the groups, never null
 * @param other members that this version does not know, never null
 */
public record AggregationValues(List<AggregationBucket> values,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AggregationValues {
        values = Values.copyOrEmpty(values);
        other = Values.copyOrEmpty(other);
    }
}
