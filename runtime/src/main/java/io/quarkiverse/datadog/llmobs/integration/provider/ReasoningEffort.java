package io.quarkiverse.datadog.llmobs.integration.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How much effort a model of OpenAI puts into reasoning. Unlike an enum it can hold a value that this version does not know.
 *
 * @param value the text in JSON
 */
public record ReasoningEffort(@JsonValue String value) {

    public static final ReasoningEffort NONE = new ReasoningEffort("none");
    public static final ReasoningEffort LOW = new ReasoningEffort("low");
    public static final ReasoningEffort MEDIUM = new ReasoningEffort("medium");
    public static final ReasoningEffort HIGH = new ReasoningEffort("high");
    public static final ReasoningEffort XHIGH = new ReasoningEffort("xhigh");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReasoningEffort of(String value) {
        return new ReasoningEffort(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
