package io.quarkiverse.datadog.llmobs.integration.inference;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Code that makes the call of a model.
 *
 * @param id the id
 * @param type the language, or the library that it uses
 * @param code the code
 * @param other members that this version does not know, never null
 */
public record InferenceCode(String id, String type, String code, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public InferenceCode {
        other = Values.copyOrEmpty(other);
    }
}
