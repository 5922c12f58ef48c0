package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A text in a message.
 *
 * @param type the kind of the piece
 * @param text the text
 */
public record TextContent(String type, String text) implements MessageContent {

    static final String MEMBER = "text";

    /**
     * The content that JSON describes.
     *
     * @throws IllegalArgumentException when it is no text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TextContent ofJson(Map<String, Object> json) {
        return ContentJson.required(MessageContent.ofJson(json) instanceof TextContent text ? text : null, "A text", json);
    }

    /** Null when the value is no text. */
    static TextContent read(ContentJson content) {
        return content.value() instanceof String text ? new TextContent(content.type(), text) : null;
    }

    @Override
    public Object json() {
        return new ContentJson(type, MEMBER, text).json();
    }
}
