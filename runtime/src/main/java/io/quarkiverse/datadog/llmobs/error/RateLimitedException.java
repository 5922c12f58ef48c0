package io.quarkiverse.datadog.llmobs.error;

import java.time.Duration;
import java.util.Optional;

/**
 * The rate limit was still exhausted after the last attempt (status 429).
 */
public class RateLimitedException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public RateLimitedException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }

    /**
     * How long the server asked to wait, read from {@code X-RateLimit-Reset} or {@code Retry-After}; empty when it did not say.
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure().retryAfter());
    }
}
