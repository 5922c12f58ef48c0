package io.quarkiverse.datadog.llmobs.annotation.block;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A block of a type that this version does not know.
 *
 * @param json what the service sent, and what is sent to it
 */
public record OtherBlock(Object json) implements ContentBlock {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherBlock of(Object json) {
        return new OtherBlock(json);
    }
}
