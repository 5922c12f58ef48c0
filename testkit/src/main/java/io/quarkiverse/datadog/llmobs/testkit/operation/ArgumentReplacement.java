package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.reflect.Parameter;

/**
 * Chooses what is passed to a method of a group or of a raw interface.
 */
@FunctionalInterface
public interface ArgumentReplacement {

    /**
     * Called for each argument of each call.
     *
     * @param parameter of the method; those of raw interfaces carry the annotations of JAX-RS
     * @param argument what the caller passed, or null
     * @return what the method receives instead; the argument itself to change nothing
     */
    Object replace(Parameter parameter, Object argument);

    /** Replaces one text by another one, wherever it is passed, also as the text of an open enumeration. */
    static ArgumentReplacement of(String replaced, String replacement) {
        return (parameter, argument) -> {
            if (replaced.equals(argument)) {
                return replacement;
            }
            Class<?> type = argument == null ? Object.class : argument.getClass();
            return type.isRecord() && type.getRecordComponents().length == 1 && replaced.equals(argument.toString())
                    ? ReplacedTexts.construct(type, type.getRecordComponents(), replacement)
                    : argument;
        };
    }
}
