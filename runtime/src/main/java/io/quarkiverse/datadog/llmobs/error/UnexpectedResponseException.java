package io.quarkiverse.datadog.llmobs.error;

/**
 * A response was received, but it is not one of this operation: another media type, malformed JSON, a body that ends
 * early, a listing that repeats its cursor.
 */
public class UnexpectedResponseException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public UnexpectedResponseException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
