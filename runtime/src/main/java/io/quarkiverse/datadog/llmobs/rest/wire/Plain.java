package io.quarkiverse.datadog.llmobs.rest.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A body that is no JSON:API document: its JSON is that of the value.
 *
 * @param value a value or a list of these; null when the response had no body
 */
public record Plain<T>(@JsonValue T value) {

    /** The body of a response without one. */
    public static final Plain<?> EMPTY = new Plain<>(null);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static <T> Plain<T> of(T value) {
        return new Plain<>(value);
    }
}
