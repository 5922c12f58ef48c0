package io.quarkiverse.datadog.llmobs.integration.message;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A text in a message.
 *
 * @param type the type in JSON, usually {@code text}
 * @param text the text, never null
 */
public record TextPart(String type, String text) implements MessagePart {

    static final String VALUE = "text";

    public TextPart {
        if (text == null) {
            throw new IllegalArgumentException("The text of a part of a message must not be null");
        }
    }

    /**
     * The part that JSON describes.
     *
     * @throws IllegalArgumentException when it is no text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TextPart ofJson(Object json) {
        if (MessagePart.ofJson(json) instanceof TextPart part) {
            return part;
        }
        throw new IllegalArgumentException("A part with a text is needed, but was " + json);
    }

    @Override
    public Object json() {
        return JsonParts.part(type, VALUE, text);
    }
}
