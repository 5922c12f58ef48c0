package io.quarkiverse.datadog.llmobs.integration.message;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A call of a tool that the model has asked for, in a message.
 *
 * @param type the type in JSON, such as {@code tool_call}; its values are not published
 * @param toolCall the call of a tool, never null
 */
public record ToolCallPart(String type, ToolCall toolCall) implements MessagePart {

    static final String VALUE = "tool_call";

    public ToolCallPart {
        if (toolCall == null) {
            throw new IllegalArgumentException("The call of a tool in a part of a message must not be null");
        }
    }

    /**
     * The part that JSON describes.
     *
     * @throws IllegalArgumentException when it is no call of a tool
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolCallPart ofJson(Object json) {
        if (MessagePart.ofJson(json) instanceof ToolCallPart part) {
            return part;
        }
        throw new IllegalArgumentException("A part with a call of a tool is needed, but was " + json);
    }

    @Override
    public Object json() {
        return JsonParts.part(type, VALUE, toolCall.json());
    }
}
