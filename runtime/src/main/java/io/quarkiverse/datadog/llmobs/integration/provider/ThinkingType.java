package io.quarkiverse.datadog.llmobs.integration.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether a model of Anthropic thinks before it responds. Unlike an enum it can hold a value that this version does not know.
 *
 * @param value the text in JSON
 */
public record ThinkingType(@JsonValue String value) {

    public static final ThinkingType ENABLED = new ThinkingType("enabled");
    public static final ThinkingType DISABLED = new ThinkingType("disabled");
    public static final ThinkingType ADAPTIVE = new ThinkingType("adaptive");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ThinkingType of(String value) {
        return new ThinkingType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
