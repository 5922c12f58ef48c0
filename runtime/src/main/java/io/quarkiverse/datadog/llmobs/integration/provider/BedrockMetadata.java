package io.quarkiverse.datadog.llmobs.integration.provider;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Where a model runs at Amazon Bedrock.
 *
 * @param region the region
 * @param other members that this version does not know, never null
 */
public record BedrockMetadata(String region, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public BedrockMetadata {
        other = Values.copyOrEmpty(other);
    }

    public static BedrockMetadata of(String region) {
        return new BedrockMetadata(region, null);
    }
}
