package io.quarkiverse.datadog.llmobs.error;

import java.time.Duration;
import java.util.Optional;

/**
 * The rate limit was still exhausted after the last attempt (status 429), or is exhausted for longer than the maximum duration
 * of the call. In the second case the request was not sent, and there is no status.
 */
public class RateLimitedException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    public RateLimitedException(String summary, Failure failure, Throwable cause) {
        super(summary, failure, cause);
    }

    /**
     * The wait that the server requested in {@code X-RateLimit-Reset} or {@code Retry-After}, or what is left of it when the
     * request was not sent; empty if it requested none.
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure().retryAfter());
    }
}
