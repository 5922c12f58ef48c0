package io.quarkiverse.datadog.llmobs.annotation.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What kind of trace a block shows. Unlike an enum it can hold a kind that this version does not know.
 *
 * @param value the text in JSON
 */
public record TraceKind(@JsonValue String value) {

    public static final TraceKind TRACE = new TraceKind("trace");
    public static final TraceKind EXPERIMENT_TRACE = new TraceKind("experiment_trace");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TraceKind of(String value) {
        return new TraceKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
