package io.quarkiverse.datadog.llmobs.integration.message;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The result of a call of a tool, in a message.
 *
 * @param type the type in JSON, such as {@code tool_call_result}; its values are not published
 * @param toolResult the result of a call of a tool, never null
 */
public record ToolResultPart(String type, ToolResult toolResult) implements MessagePart {

    static final String VALUE = "tool_call_result";

    public ToolResultPart {
        if (toolResult == null) {
            throw new IllegalArgumentException("The result of a call of a tool in a part of a message must not be null");
        }
    }

    /**
     * The part that JSON describes.
     *
     * @throws IllegalArgumentException when it is no result of a call of a tool
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolResultPart ofJson(Object json) {
        if (MessagePart.ofJson(json) instanceof ToolResultPart part) {
            return part;
        }
        throw new IllegalArgumentException("A part with a result of a call of a tool is needed, but was " + json);
    }

    @Override
    public Object json() {
        return JsonParts.part(type, VALUE, toolResult.json());
    }
}
