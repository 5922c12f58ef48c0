package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Settings of Amazon Bedrock.
 *
 * @param region the AWS region
 * @param inferenceProfile the id or ARN of an inference profile
 * @param other members that this version does not know, never null
 */
public record BedrockOptions(String region, String inferenceProfile,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public BedrockOptions {
        other = Values.copyOrEmpty(other);
    }
}
