package io.quarkiverse.datadog.llmobs.error;

/**
 * The server refused the request as malformed or invalid (status 400 or 422). Sending it again changes nothing.
 */
public class BadRequestException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
