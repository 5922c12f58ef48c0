package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.util.random.RandomGenerator;

/**
 * What is retried, and after which wait.
 *
 * @param limits the rate limits that the server has reported
 * @param random the source of jitter
 */
public record RetryPolicy(RetrySettings settings, RateLimits limits, RandomGenerator random) {
}
