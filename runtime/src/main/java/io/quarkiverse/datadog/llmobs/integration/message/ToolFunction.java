package io.quarkiverse.datadog.llmobs.integration.message;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A function that a model may call.
 *
 * @param name the name
 * @param description when to call it
 * @param parameters the JSON schema of its arguments
 * @param other members that this version does not know, never null
 */
public record ToolFunction(String name, String description, Map<String, Object> parameters,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ToolFunction {
        parameters = Values.copy(parameters);
        other = Values.copyOrEmpty(other);
    }
}
