package io.quarkiverse.datadog.llmobs.integration.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A part of a message: a text, a call of a tool, or the result of such a call.
 */
public sealed interface MessagePart permits TextPart, ToolCallPart, ToolResultPart, OtherPart {

    static MessagePart text(String text) {
        return new TextPart("text", text);
    }

    static MessagePart toolCall(ToolCall toolCall) {
        return new ToolCallPart("tool_call", toolCall);
    }

    static MessagePart toolResult(ToolResult toolResult) {
        return new ToolResultPart("tool_call_result", toolResult);
    }

    /** The JSON of the HTTP API: an object with a type and a value, or any JSON. */
    @JsonValue
    Object json();

    /** The part that JSON describes; {@link OtherPart} when this version does not know its form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MessagePart ofJson(Object json) {
        MessagePart known = json instanceof Map<?, ?> part ? read(part) : null;
        return known != null ? known : new OtherPart(json);
    }

    /** Null when it has another form, or more than one value. */
    private static MessagePart read(Map<?, ?> part) {
        if (part.size() != 2 || !(part.get("type") instanceof String type) || !(part.get("value") instanceof Map<?, ?> value)) {
            return null;
        }
        Map<Object, Object> members = new LinkedHashMap<>(value);
        // null stands for a member that is absent
        members.values().removeIf(Objects::isNull);
        if (members.size() != 1) {
            return null;
        }
        Object name = members.keySet().iterator().next();
        Object member = members.get(name);
        if (TextPart.VALUE.equals(name)) {
            return member instanceof String text ? new TextPart(type, text) : null;
        }
        if (ToolCallPart.VALUE.equals(name)) {
            ToolCall call = ToolCall.read(member);
            return call == null ? null : new ToolCallPart(type, call);
        }
        ToolResult result = ToolResultPart.VALUE.equals(name) ? ToolResult.read(member) : null;
        return result == null ? null : new ToolResultPart(type, result);
    }
}
