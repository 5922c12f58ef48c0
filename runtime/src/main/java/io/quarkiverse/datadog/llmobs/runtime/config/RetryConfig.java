package io.quarkiverse.datadog.llmobs.runtime.config;

import java.time.Duration;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithDefault;

/**
 * Which failures are retried, and how often.
 */
@ConfigGroup
public interface RetryConfig {

    /**
     * Whether failed requests are retried.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * The maximum number of attempts of a call, including the first.
     */
    @WithDefault("5")
    int maxAttempts();

    /**
     * The wait before the second attempt, unless the server requests another one.
     */
    @WithDefault("500ms")
    Duration initialDelay();

    /**
     * The maximum wait between two attempts, unless the server requests another one.
     */
    @WithDefault("30s")
    Duration maxDelay();

    /**
     * The factor by which each wait is longer than the one before.
     */
    @WithDefault("2")
    double multiplier();

    /**
     * The random share of each wait, from 0 to 1, so that many clients do not retry at the same moment.
     */
    @WithDefault("0.5")
    double jitter();

    /**
     * The maximum wait that the server can request ({@code X-RateLimit-Reset}, {@code Retry-After}). A longer one is reduced
     * to this.
     */
    @WithDefault("60s")
    Duration maxServerDelay();

    /**
     * The maximum time in which a call is retried. No attempt starts later than this after the first; the last one may exceed
     * it by its {@code read-timeout}. The time in which the call waits for a free connection counts. The time in which an
     * export was received before its connection broke does not count.
     */
    @WithDefault("3m")
    Duration maxDuration();
}
