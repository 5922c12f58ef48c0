package io.quarkiverse.datadog.llmobs.prompt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a prompt comes from. Unlike an enum it can hold a source that this version does not know.
 *
 * @param value the text in JSON
 */
public record PromptSource(@JsonValue String value) {

    /** Created in the registry. */
    public static final PromptSource REGISTRY = new PromptSource("registry");
    /** Seen in traced calls. */
    public static final PromptSource CODE = new PromptSource("code");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PromptSource of(String value) {
        return new PromptSource(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
