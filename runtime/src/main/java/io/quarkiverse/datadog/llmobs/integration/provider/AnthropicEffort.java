package io.quarkiverse.datadog.llmobs.integration.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How much effort a model of Anthropic makes. Unlike an enum it can hold a value that this version does not know.
 *
 * @param value the text in JSON
 */
public record AnthropicEffort(@JsonValue String value) {

    public static final AnthropicEffort LOW = new AnthropicEffort("low");
    public static final AnthropicEffort MEDIUM = new AnthropicEffort("medium");
    public static final AnthropicEffort HIGH = new AnthropicEffort("high");
    public static final AnthropicEffort MAX = new AnthropicEffort("max");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AnthropicEffort of(String value) {
        return new AnthropicEffort(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
