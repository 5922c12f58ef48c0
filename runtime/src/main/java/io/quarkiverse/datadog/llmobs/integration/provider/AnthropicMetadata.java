package io.quarkiverse.datadog.llmobs.integration.provider;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Settings of models of Anthropic.
 *
 * @param effort how much effort the model makes
 * @param thinking whether and how much it thinks before it responds
 * @param other members that this version does not know, never null
 */
public record AnthropicMetadata(AnthropicEffort effort, AnthropicThinking thinking,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AnthropicMetadata {
        other = Values.copyOrEmpty(other);
    }

    public static AnthropicMetadata of(AnthropicEffort effort, AnthropicThinking thinking) {
        return new AnthropicMetadata(effort, thinking, null);
    }
}
