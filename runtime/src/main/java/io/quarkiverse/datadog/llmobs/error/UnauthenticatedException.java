package io.quarkiverse.datadog.llmobs.error;

/**
 * The API key or the application key is missing or invalid for this site, or the access token is (status 401). Without a
 * status,
 * the bean that supplies access tokens has supplied none, and the request was not sent.
 */
public class UnauthenticatedException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public UnauthenticatedException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }
}
