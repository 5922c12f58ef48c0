package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.IOException;

/**
 * A process ended where an answer was expected, as one does that runs out of memory.
 */
public final class ProcessEndedException extends IOException {

    private static final long serialVersionUID = 1L;

    public ProcessEndedException(String message) {
        super(message);
    }
}
