package io.quarkiverse.datadog.llmobs.integration.inference;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The reasoning of a model.
 *
 * @param text the text
 * @param reasoningTokens the number of its tokens
 * @param other members that this version does not know, never null
 */
public record InternalReasoning(String text, Long reasoningTokens, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public InternalReasoning {
        other = Values.copyOrEmpty(other);
    }
}
