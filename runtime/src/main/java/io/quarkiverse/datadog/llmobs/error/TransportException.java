package io.quarkiverse.datadog.llmobs.error;

/**
 * No complete response was received: the connection could not be made, broke, or timed out.
 */
public class TransportException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public TransportException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
