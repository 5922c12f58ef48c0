package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A heading.
 *
 * @param content the text
 * @param level the size; null for the default
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record HeaderBlock(String content, HeaderLevel level, Long height, Map<String, Object> other) implements ContentBlock {

    static final String HEADER = "header";
    private static final String LEVEL = "level";

    public HeaderBlock {
        other = Values.copyOrEmpty(other);
    }

    public HeaderBlock withLevel(HeaderLevel level) {
        return new HeaderBlock(content, level, height, other);
    }

    public HeaderBlock withHeight(long height) {
        return new HeaderBlock(content, level, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HeaderBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        String level = JsonObjects.takeText(rest, LEVEL);
        return new HeaderBlock(JsonObjects.takeText(rest, Members.CONTENT), level == null ? null : HeaderLevel.of(level),
                Members.height(rest), rest);
    }

    @Override
    public Object json() {
        return Members.json(HEADER, Members.CONTENT, content, Members.member(LEVEL, level == null ? null : level.value()),
                height, other);
    }
}
