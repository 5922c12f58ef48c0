package io.quarkiverse.datadog.llmobs.runtime.rest;

/**
 * Refuses what is missing before anything is sent.
 */
public final class Arguments {

    private Arguments() {
    }

    public static <T> T required(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException("The " + what + " must not be null");
        }
        return value;
    }
}
