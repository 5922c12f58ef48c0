package io.quarkiverse.datadog.llmobs.span;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether a span ended with an error. Unlike an enum it can hold a status that this version does not know.
 *
 * @param value the text in JSON
 */
public record SpanStatus(@JsonValue String value) {

    public static final SpanStatus OK = new SpanStatus("ok");
    public static final SpanStatus ERROR = new SpanStatus("error");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpanStatus of(String value) {
        return new SpanStatus(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
