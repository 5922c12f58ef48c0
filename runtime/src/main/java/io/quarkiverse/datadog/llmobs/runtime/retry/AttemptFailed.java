package io.quarkiverse.datadog.llmobs.runtime.retry;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Carries the decision about a failed attempt to the retries. It never reaches a caller.
 */
final class AttemptFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LlmObservabilityException failure;
    private final boolean tryAgain;

    AttemptFailed(LlmObservabilityException failure, boolean tryAgain) {
        super(failure.getMessage(), failure, false, false);
        this.failure = failure;
        this.tryAgain = tryAgain;
    }

    LlmObservabilityException failure() {
        return failure;
    }

    boolean tryAgain() {
        return tryAgain;
    }
}
