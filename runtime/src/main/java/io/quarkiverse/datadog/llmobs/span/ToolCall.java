package io.quarkiverse.datadog.llmobs.span;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A call of a tool that a model asked for.
 *
 * @param toolId the id that connects the call with its {@link ToolResult}
 * @param name the name of the tool
 * @param type the kind of the tool
 * @param arguments the arguments of the call
 * @param other members that this version does not know, never null
 */
public record ToolCall(String toolId, String name, String type, Map<String, Object> arguments,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ToolCall {
        arguments = Values.copy(arguments);
        other = Values.copyOrEmpty(other);
    }
}
