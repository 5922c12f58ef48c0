package io.quarkiverse.datadog.llmobs.annotation.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * An interaction of a type that this version does not know.
 *
 * @param json what the service sent, and what is sent to it
 */
public record OtherInteraction(Object json) implements Interaction {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherInteraction of(Object json) {
        return new OtherInteraction(json);
    }
}
