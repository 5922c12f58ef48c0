package io.quarkiverse.datadog.llmobs.error;

/**
 * There is no such project, dataset, version or route (status 404).
 */
public class NotFoundException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
