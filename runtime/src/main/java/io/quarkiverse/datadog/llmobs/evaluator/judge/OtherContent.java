package io.quarkiverse.datadog.llmobs.evaluator.judge;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Content of a form that this version does not know.
 *
 * @param json what the service sent, and what is sent to it
 */
public record OtherContent(Object json) implements MessageContent {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OtherContent of(Object json) {
        return new OtherContent(json);
    }
}
