package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Carries the decision about a failed attempt to the guard and back. It never reaches a caller.
 */
final class AttemptFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LlmObservabilityException failure;
    private final transient Duration wait;

    /** @param wait how long to wait before the next attempt; null when this was the last */
    AttemptFailed(LlmObservabilityException failure, Duration wait) {
        super(failure.getMessage(), failure, false, false);
        this.failure = failure;
        this.wait = wait;
    }

    LlmObservabilityException failure() {
        return failure;
    }

    boolean tryAgain() {
        return wait != null;
    }

    long waitMillis() {
        return wait.toMillis();
    }
}
