package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

/**
 * A result is incorrect, so that its figure is meaningless.
 */
public final class WrongResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongResultException(String message) {
        super(message);
    }

    public static void unlessEqual(String what, long expected, long actual) {
        if (expected != actual) {
            throw new WrongResultException(what + ": expected " + expected + ", but was " + actual);
        }
    }
}
