package io.quarkiverse.datadog.llmobs.integration.message;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A part of a form that this version does not know.
 *
 * @param json what the service sent, and what is sent to it
 */
public record OtherPart(Object json) implements MessagePart {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherPart of(Object json) {
        return new OtherPart(json);
    }
}
