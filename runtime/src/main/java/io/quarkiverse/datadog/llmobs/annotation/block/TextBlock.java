package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Plain text.
 *
 * @param content the text
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record TextBlock(String content, Long height, Map<String, Object> other) implements ContentBlock {

    static final String TEXT = "text";

    public TextBlock {
        other = Values.copyOrEmpty(other);
    }

    public TextBlock withHeight(long height) {
        return new TextBlock(content, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TextBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        return new TextBlock(JsonObjects.takeText(rest, Members.CONTENT), Members.height(rest), rest);
    }

    @Override
    public Object json() {
        return Members.json(TEXT, Members.CONTENT, content, height, other);
    }
}
