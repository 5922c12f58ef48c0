package io.quarkiverse.datadog.llmobs.integration.provider;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Settings of models of OpenAI.
 *
 * @param reasoningEffort how much effort the model puts into reasoning
 * @param reasoningSummary how long the summary of it is
 * @param other members that this version does not know, never null
 */
public record OpenAiMetadata(ReasoningEffort reasoningEffort, ReasoningSummary reasoningSummary,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public OpenAiMetadata {
        other = Values.copyOrEmpty(other);
    }

    public static OpenAiMetadata of(ReasoningEffort reasoningEffort, ReasoningSummary reasoningSummary) {
        return new OpenAiMetadata(reasoningEffort, reasoningSummary, null);
    }
}
