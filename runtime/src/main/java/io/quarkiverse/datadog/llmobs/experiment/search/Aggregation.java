package io.quarkiverse.datadog.llmobs.experiment.search;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What was computed over data of experiments.
 *
 * @param id an id of the response, made by the service
 * @param hitCount the number of rows that match, before they are grouped
 * @param result the groups
 * @param other members that this version does not know, never null
 */
public record Aggregation(String id, Long hitCount, AggregationValues result,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Aggregation {
        other = Values.copyOrEmpty(other);
    }

    /** The groups; empty when there are none. */
    public List<AggregationBucket> buckets() {
        return result == null ? List.of() : result.values();
    }
}
