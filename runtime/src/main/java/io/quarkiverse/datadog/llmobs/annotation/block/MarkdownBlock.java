package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Text in Markdown.
 *
 * @param content the text
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record MarkdownBlock(String content, Long height, Map<String, Object> other) implements ContentBlock {

    static final String MARKDOWN = "markdown";

    public MarkdownBlock {
        other = Values.copyOrEmpty(other);
    }

    public MarkdownBlock withHeight(long height) {
        return new MarkdownBlock(content, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MarkdownBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        return new MarkdownBlock(JsonObjects.takeText(rest, Members.CONTENT), Members.height(rest), rest);
    }

    @Override
    public Object json() {
        return Members.json(MARKDOWN, Members.CONTENT, content, height, other);
    }
}
