package io.quarkiverse.datadog.llmobs.integration.inference;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An error that a provider has reported.
 *
 * @param type the kind of error; its values are those of the provider
 * @param message what the provider says
 * @param other members that this version does not know, never null
 */
public record InferenceError(String type, String message, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public InferenceError {
        other = Values.copyOrEmpty(other);
    }
}
