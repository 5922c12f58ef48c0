package io.quarkiverse.datadog.llmobs.runtime.reactive;

/**
 * Refuses what is missing before anything is sent.
 */
final class Arguments {

    private Arguments() {
    }

    static <T> T required(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException("The " + what + " must not be null");
        }
        return value;
    }
}
