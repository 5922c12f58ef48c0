package io.quarkiverse.datadog.llmobs.integration.message;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A call of a tool that a model has asked for.
 *
 * @param name the tool
 * @param toolId the id that the result of the call has, too
 * @param type the kind of tool, such as {@code function}
 * @param arguments the arguments, or null
 * @param other members that this version does not know, never null
 */
public record ToolCall(String name, String toolId, String type, Map<String, Object> arguments,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ToolCall {
        arguments = Values.copy(arguments);
        other = Values.copyOrEmpty(other);
    }

    /** The call of a function. */
    public static ToolCall of(String toolId, String name, Map<String, Object> arguments) {
        return new ToolCall(name, toolId, "function", arguments, null);
    }

    /** Null when it is none. */
    static ToolCall read(Object json) {
        JsonParts parts = JsonParts.of(json);
        if (parts == null || !parts.areTexts("name", "tool_id", "type") || !parts.isObject("arguments")) {
            return null;
        }
        return new ToolCall(parts.text("name"), parts.text("tool_id"), parts.text("type"), parts.object("arguments"),
                parts.left());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        JsonParts.put(json, "name", name);
        JsonParts.put(json, "tool_id", toolId);
        JsonParts.put(json, "type", type);
        JsonParts.put(json, "arguments", arguments);
        other.forEach(json::putIfAbsent);
        return json;
    }
}
