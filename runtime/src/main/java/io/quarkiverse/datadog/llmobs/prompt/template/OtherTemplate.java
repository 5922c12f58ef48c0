package io.quarkiverse.datadog.llmobs.prompt.template;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A template of a form that this version does not know.
 *
 * @param json what the service sent, and what is sent to it
 */
public record OtherTemplate(Object json) implements Template {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherTemplate of(Object json) {
        return new OtherTemplate(json);
    }
}
