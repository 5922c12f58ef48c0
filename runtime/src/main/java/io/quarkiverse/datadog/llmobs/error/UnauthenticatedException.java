package io.quarkiverse.datadog.llmobs.error;

/**
 * The API key or the application key is missing or invalid for this site (status 401).
 */
public class UnauthenticatedException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public UnauthenticatedException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
