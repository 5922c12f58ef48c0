package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A piece of the content of a message. Its JSON has a {@code type} and a {@code value}, which is an object with one member.
 */
public sealed interface MessageContent permits TextContent, ToolCallContent, ToolResultContent, OtherContent {

    static MessageContent text(String text) {
        return new TextContent(TextContent.MEMBER, text);
    }

    /**
     * A call of a tool.
     *
     * @param id the id that connects the call with its result
     * @param arguments the arguments as JSON text
     */
    static MessageContent toolCall(String id, String name, String arguments) {
        return new ToolCallContent(ToolCallContent.MEMBER, id, name, null, arguments);
    }

    /**
     * The result of a call of a tool.
     *
     * @param toolId the id that connects the result with the call
     */
    static MessageContent toolResult(String toolId, String name, String result) {
        return new ToolResultContent(ToolResultContent.MEMBER, toolId, name, null, result);
    }

    /** The JSON of the HTTP API. */
    @JsonValue
    Object json();

    /** The content that JSON describes; {@link OtherContent} when this version does not know its form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MessageContent ofJson(Object json) {
        MessageContent known = null;
        if (json instanceof Map<?, ?> members) {
            ContentJson content = ContentJson.of(members);
            if (content != null) {
                known = switch (content.member()) {
                    case TextContent.MEMBER -> TextContent.read(content);
                    case ToolCallContent.MEMBER -> ToolCallContent.read(content);
                    case ToolResultContent.MEMBER -> ToolResultContent.read(content);
                    default -> null;
                };
            }
        }
        return known != null ? known : new OtherContent(json);
    }
}
