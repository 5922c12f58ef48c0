package io.quarkiverse.datadog.llmobs.annotation.label;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A definition of a type that this version does not know.
 *
 * @param json what the service sent, and what is sent to it
 */
public record OtherLabel(Object json) implements LabelSchema {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherLabel of(Object json) {
        return new OtherLabel(json);
    }

    @Override
    public String id() {
        return text("id");
    }

    @Override
    public String name() {
        return text("name");
    }

    private String text(String member) {
        return json instanceof Map<?, ?> members && members.get(member) instanceof String text ? text : null;
    }
}
