package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * How the model generates its response. What is null is not sent.
 *
 * @param temperature the temperature
 * @param maxTokens the largest number of generated tokens
 * @param topP the nucleus mass
 * @param topK the number of most likely tokens to choose from
 * @param frequencyPenalty the frequency penalty
 * @param presencePenalty the presence penalty
 * @param other members that this version does not know, never null
 */
public record InferenceParameters(Number temperature, Long maxTokens, Number topP, Long topK, Number frequencyPenalty,
        Number presencePenalty, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public InferenceParameters {
        temperature = Values.number(temperature);
        topP = Values.number(topP);
        frequencyPenalty = Values.number(frequencyPenalty);
        presencePenalty = Values.number(presencePenalty);
        other = Values.copyOrEmpty(other);
    }

    /** The defaults of the model. */
    public static InferenceParameters defaults() {
        return new InferenceParameters(null, null, null, null, null, null, null);
    }

    public InferenceParameters withTemperature(Number temperature) {
        return new InferenceParameters(temperature, maxTokens, topP, topK, frequencyPenalty, presencePenalty, other);
    }

    public InferenceParameters withMaxTokens(long maxTokens) {
        return new InferenceParameters(temperature, maxTokens, topP, topK, frequencyPenalty, presencePenalty, other);
    }

    public InferenceParameters withTopP(Number topP) {
        return new InferenceParameters(temperature, maxTokens, topP, topK, frequencyPenalty, presencePenalty, other);
    }

    public InferenceParameters withTopK(long topK) {
        return new InferenceParameters(temperature, maxTokens, topP, topK, frequencyPenalty, presencePenalty, other);
    }

    public InferenceParameters withPenalties(Number frequency, Number presence) {
        return new InferenceParameters(temperature, maxTokens, topP, topK, frequency, presence, other);
    }
}
