package io.quarkiverse.datadog.llmobs.annotation.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What annotators look at. Unlike an enum it can hold a type that this version does not know.
 *
 * @param value the text in JSON
 */
public record InteractionType(@JsonValue String value) {

    public static final InteractionType TRACE = new InteractionType("trace");
    /** A trace of an experiment. */
    public static final InteractionType EXPERIMENT_TRACE = new InteractionType("experiment_trace");
    public static final InteractionType SESSION = new InteractionType("session");
    /** Content that the request holds itself. */
    public static final InteractionType DISPLAY_BLOCK = new InteractionType("display_block");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InteractionType of(String value) {
        return new InteractionType(value);
    }

    /** Whether it is the type of something that the service has recorded: a trace or a session. */
    boolean isRecorded() {
        return equals(TRACE) || equals(EXPERIMENT_TRACE) || equals(SESSION);
    }

    @Override
    public String toString() {
        return value;
    }
}
