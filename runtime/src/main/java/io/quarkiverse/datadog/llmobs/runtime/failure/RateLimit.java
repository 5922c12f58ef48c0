package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The rate limit of an operation, as a response reports it.
 *
 * @param name the name of the limit, which several operations may share; null when the response names none
 * @param usedUp whether the next request would exceed the limit
 * @param reset the time until the limit resets; null when the response does not say
 */
public record RateLimit(String name, boolean usedUp, Duration reset) {

    /** @param headers returns the value of a header by its case-insensitive name, or null */
    public static RateLimit of(UnaryOperator<String> headers, Instant now) {
        String name = headers.apply("X-RateLimit-Name");
        String remaining = headers.apply("X-RateLimit-Remaining");
        return new RateLimit(name == null || name.isBlank() ? null : name.strip(),
                remaining != null && remaining.strip().matches("-\\d{1,18}|0{1,18}"), RateLimitHeaders.wait(headers, now));
    }
}
