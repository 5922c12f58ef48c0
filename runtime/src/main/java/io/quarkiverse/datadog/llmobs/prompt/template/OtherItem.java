package io.quarkiverse.datadog.llmobs.prompt.template;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * An item of a form that this version does not know.
 *
 * @param json what the service sent, and what is sent to it
 */
public record OtherItem(Object json) implements TemplateItem {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherItem of(Object json) {
        return new OtherItem(json);
    }
}
