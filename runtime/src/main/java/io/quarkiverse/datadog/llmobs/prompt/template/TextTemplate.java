package io.quarkiverse.datadog.llmobs.prompt.template;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A template that is a text.
 *
 * @param text the text, with its placeholders as they were written
 */
public record TextTemplate(String text) implements Template {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TextTemplate of(String text) {
        return new TextTemplate(text);
    }

    @Override
    public Object json() {
        return text;
    }
}
