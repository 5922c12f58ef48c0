package io.quarkiverse.datadog.llmobs.it.benchmark;

import java.io.IOException;

/**
 * A process ended where an answer was expected, as one does that runs out of memory.
 */
final class ChildEndedException extends IOException {

    private static final long serialVersionUID = 1L;

    ChildEndedException(String message) {
        super(message);
    }
}
