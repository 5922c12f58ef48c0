package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * HTML with a caption.
 *
 * @param code the HTML, not empty
 * @param label the caption, or null
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record FrontendBlock(String code, String label, Long height, Map<String, Object> other) implements ContentBlock {

    static final String FRONTEND = "frontend";
    private static final String CODE = "code";
    private static final String LABEL = "label";

    public FrontendBlock {
        other = Values.copyOrEmpty(other);
    }

    public FrontendBlock withLabel(String label) {
        return new FrontendBlock(code, label, height, other);
    }

    public FrontendBlock withHeight(long height) {
        return new FrontendBlock(code, label, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FrontendBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        return new FrontendBlock(JsonObjects.takeText(rest, CODE), JsonObjects.takeText(rest, LABEL), Members.height(rest),
                rest);
    }

    @Override
    public Object json() {
        return Members.json(FRONTEND, CODE, code, Members.member(LABEL, label), height, other);
    }
}
