package io.quarkiverse.datadog.llmobs.pattern;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A configuration of patterns: which spans its runs look at, and how.
 *
 * @param id the id, by which requests name the configuration
 * @param name the name
 * @param evpQuery the query that selects spans
 * @param scope the scope
 * @param hierarchyDepth the number of levels of topics
 * @param numRecords the largest number of spans in a run
 * @param samplingRatio the share of the selected spans that a run looks at, from 0 to 1
 * @param template guidance for the topics
 * @param integrationProvider the provider of the model, if it is one of the organisation's own
 * @param accountId the account at that provider
 * @param modelName the name of that model
 * @param createdAt when it was created
 * @param updatedAt when it was last overwritten
 * @param other members that this version does not know, never null
 */
public record PatternConfig(String id, String name, String evpQuery, String scope, Integer hierarchyDepth, Integer numRecords,
        Double samplingRatio, String template, String integrationProvider, String accountId, String modelName,
        Instant createdAt, Instant updatedAt, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public PatternConfig {
        other = Values.copyOrEmpty(other);
    }
}
