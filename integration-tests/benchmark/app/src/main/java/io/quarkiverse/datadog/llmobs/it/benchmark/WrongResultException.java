package io.quarkiverse.datadog.llmobs.it.benchmark;

/**
 * Something came out other than it must: whatever was measured is worth nothing.
 */
final class WrongResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongResultException(String message) {
        super(message);
    }

    static void unlessEqual(String what, long expected, long actual) {
        if (expected != actual) {
            throw new WrongResultException(what + ": expected " + expected + ", but was " + actual);
        }
    }
}
