package io.quarkiverse.datadog.llmobs.span;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A tool that a model could call.
 *
 * @param name the name of the tool
 * @param description free text
 * @param version the version of the tool
 * @param schema the JSON schema of its input
 * @param other members that this version does not know, never null
 */
public record ToolDefinition(String name, String description, String version, Map<String, Object> schema,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ToolDefinition {
        schema = Values.copy(schema);
        other = Values.copyOrEmpty(other);
    }
}
