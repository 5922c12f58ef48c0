package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An image.
 *
 * @param url where the image is
 * @param alt a text in place of the image, or null
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record ImageBlock(String url, String alt, Long height, Map<String, Object> other) implements ContentBlock {

    static final String IMAGE = "image";
    private static final String URL = "url";
    private static final String ALT = "alt";

    public ImageBlock {
        other = Values.copyOrEmpty(other);
    }

    public ImageBlock withAlt(String alt) {
        return new ImageBlock(url, alt, height, other);
    }

    public ImageBlock withHeight(long height) {
        return new ImageBlock(url, alt, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ImageBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        return new ImageBlock(JsonObjects.takeText(rest, URL), JsonObjects.takeText(rest, ALT), Members.height(rest), rest);
    }

    @Override
    public Object json() {
        return Members.json(IMAGE, URL, url, Members.member(ALT, alt), height, other);
    }
}
