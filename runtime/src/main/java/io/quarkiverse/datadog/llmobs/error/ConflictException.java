package io.quarkiverse.datadog.llmobs.error;

/**
 * The request conflicts with the current state (status 409).
 */
public class ConflictException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
