package io.quarkiverse.datadog.llmobs.pattern;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A configuration as it was when a run of it was started.
 *
 * @param evpQuery the query that selected spans
 * @param hierarchyDepth the number of levels of topics
 * @param numRecords the largest number of spans
 * @param samplingRatio the share of the selected spans, from 0 to 1
 * @param integrationProvider the provider of the model, if it was one of the organisation's own
 * @param accountId the account at that provider
 * @param modelName the name of that model
 * @param other members that this version does not know, never null
 */
public record ConfigSnapshot(String evpQuery, Integer hierarchyDepth, Integer numRecords, Double samplingRatio,
        String integrationProvider, String accountId, String modelName,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ConfigSnapshot {
        other = Values.copyOrEmpty(other);
    }
}
