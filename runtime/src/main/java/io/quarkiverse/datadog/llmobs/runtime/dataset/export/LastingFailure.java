package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

/**
 * The first failure of a reader, thrown again by each further read: nothing may be read past a gap, and no later read may seem
 * to end well.
 */
final class LastingFailure {

    private Throwable failure;

    void keep(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    void check() {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
