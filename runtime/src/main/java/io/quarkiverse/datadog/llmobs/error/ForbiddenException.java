package io.quarkiverse.datadog.llmobs.error;

/**
 * The credentials are valid, but lack the permission for this operation (status 403).
 */
public class ForbiddenException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
