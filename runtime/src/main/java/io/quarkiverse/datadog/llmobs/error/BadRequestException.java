package io.quarkiverse.datadog.llmobs.error;

/**
 * The server rejected the request as malformed or invalid (status 400 or 422). Retrying does not help.
 */
public class BadRequestException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
