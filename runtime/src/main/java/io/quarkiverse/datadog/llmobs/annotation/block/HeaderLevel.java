package io.quarkiverse.datadog.llmobs.annotation.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The size of a heading. Unlike an enum it can hold a size that this version does not know.
 *
 * @param value the text in JSON
 */
public record HeaderLevel(@JsonValue String value) {

    public static final HeaderLevel SMALL = new HeaderLevel("sm");
    public static final HeaderLevel MEDIUM = new HeaderLevel("md");
    public static final HeaderLevel LARGE = new HeaderLevel("lg");
    public static final HeaderLevel EXTRA_LARGE = new HeaderLevel("xl");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HeaderLevel of(String value) {
        return new HeaderLevel(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
