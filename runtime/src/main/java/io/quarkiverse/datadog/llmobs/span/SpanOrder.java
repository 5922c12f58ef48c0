package io.quarkiverse.datadog.llmobs.span;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The order of a listing of spans. Unlike an enum it can hold a order that this version does not know.
 *
 * @param value the text in JSON
 */
public record SpanOrder(@JsonValue String value) {

    public static final SpanOrder OLDEST_FIRST = new SpanOrder("timestamp");
    public static final SpanOrder NEWEST_FIRST = new SpanOrder("-timestamp");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpanOrder of(String value) {
        return new SpanOrder(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
