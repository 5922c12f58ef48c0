package io.quarkiverse.datadog.llmobs.integration.provider;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Whether and how much a model of Anthropic thinks before it responds.
 *
 * @param type whether it does
 * @param budgetTokens the largest number of tokens for it; needed if it is enabled
 * @param other members that this version does not know, never null
 */
public record AnthropicThinking(ThinkingType type, Long budgetTokens,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AnthropicThinking {
        other = Values.copyOrEmpty(other);
    }

    /** @param budgetTokens the largest number of tokens, at least 1 */
    public static AnthropicThinking enabled(long budgetTokens) {
        if (budgetTokens < 1) {
            throw new IllegalArgumentException("The budget of thinking must be at least 1 token, but was " + budgetTokens);
        }
        return new AnthropicThinking(ThinkingType.ENABLED, budgetTokens, null);
    }

    public static AnthropicThinking disabled() {
        return new AnthropicThinking(ThinkingType.DISABLED, null, null);
    }

    /** The model decides. */
    public static AnthropicThinking adaptive() {
        return new AnthropicThinking(ThinkingType.ADAPTIVE, null, null);
    }
}
