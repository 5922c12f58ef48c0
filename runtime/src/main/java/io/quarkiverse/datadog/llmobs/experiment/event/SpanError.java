package io.quarkiverse.datadog.llmobs.experiment.event;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The error that ended a span.
 *
 * @param type the type of the exception, or null
 * @param message what went wrong, or null
 * @param stack the stack trace, or null
 * @param other members that this version does not know, never null
 */
public record SpanError(String type, String message, String stack,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public SpanError {
        other = Values.copyOrEmpty(other);
    }

    /** The class, the message and the stack trace of an exception. */
    public static SpanError of(Throwable error) {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack, true));
        return new SpanError(error.getClass().getName(), error.getMessage(), stack.toString(), null);
    }
}
