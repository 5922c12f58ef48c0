package io.quarkiverse.datadog.llmobs.prompt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Names a version of a prompt for a kind of deployment. The service has deprecated labels; environments of feature flags select
 * versions instead. Unlike an enum it can hold a label that this version does not know.
 *
 * @param value the text in JSON, not blank
 */
public record PromptLabel(@JsonValue String value) {

    public static final PromptLabel PRODUCTION = new PromptLabel("production");
    public static final PromptLabel DEVELOPMENT = new PromptLabel("development");

    public PromptLabel {
        Values.required("The label of a prompt", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PromptLabel of(String value) {
        return new PromptLabel(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
