package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.IOException;

/**
 * A process ended before it sent its response, for example because it ran out of memory.
 */
public final class ProcessEndedException extends IOException {

    private static final long serialVersionUID = 1L;

    public ProcessEndedException(String message) {
        super(message);
    }
}
