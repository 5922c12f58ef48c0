package io.quarkiverse.datadog.llmobs.error;

/**
 * The server, or a gateway in front of it, failed (status 500 and above).
 */
public class ServerException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public ServerException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
