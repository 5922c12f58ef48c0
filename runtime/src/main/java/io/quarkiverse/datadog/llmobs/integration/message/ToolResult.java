package io.quarkiverse.datadog.llmobs.integration.message;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of a call of a tool.
 *
 * @param name the tool
 * @param toolId the id of the call
 * @param type the kind of tool, such as {@code function}
 * @param result what the tool has returned
 * @param other members that this version does not know, never null
 */
public record ToolResult(String name, String toolId, String type, String result,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ToolResult {
        other = Values.copyOrEmpty(other);
    }

    /** The result of a call of a function. */
    public static ToolResult of(String toolId, String name, String result) {
        return new ToolResult(name, toolId, "function", result, null);
    }

    /** Null when it is none. */
    static ToolResult read(Object json) {
        JsonParts parts = JsonParts.of(json);
        if (parts == null || !parts.areTexts("name", "tool_id", "type", "result")) {
            return null;
        }
        return new ToolResult(parts.text("name"), parts.text("tool_id"), parts.text("type"), parts.text("result"),
                parts.left());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        JsonParts.put(json, "name", name);
        JsonParts.put(json, "tool_id", toolId);
        JsonParts.put(json, "type", type);
        JsonParts.put(json, "result", result);
        other.forEach(json::putIfAbsent);
        return json;
    }
}
