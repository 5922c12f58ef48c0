package io.quarkiverse.datadog.llmobs.span;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of a call of a tool.
 *
 * @param toolId the id that connects the result with its {@link ToolCall}
 * @param name the name of the tool
 * @param type the kind of the tool
 * @param result the result as text
 * @param other members that this version does not know, never null
 */
public record ToolResult(String toolId, String name, String type, String result,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ToolResult {
        other = Values.copyOrEmpty(other);
    }
}
