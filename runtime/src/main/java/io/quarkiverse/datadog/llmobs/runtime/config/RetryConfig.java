package io.quarkiverse.datadog.llmobs.runtime.config;

import java.time.Duration;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithDefault;

/**
 * How failures are answered with further attempts.
 */
@ConfigGroup
public interface RetryConfig {

    /**
     * Whether anything is tried again.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * How often a request is sent at most, the first time included.
     */
    @WithDefault("5")
    int maxAttempts();

    /**
     * The wait before the second attempt, when the server names none.
     */
    @WithDefault("500ms")
    Duration initialDelay();

    /**
     * The longest wait between two attempts, when the server names none.
     */
    @WithDefault("30s")
    Duration maxDelay();

    /**
     * By how much each wait is longer than the one before.
     */
    @WithDefault("2")
    double multiplier();

    /**
     * The share of each wait, from 0 to 1, that is drawn by chance, so that many clients do not return at the same moment.
     */
    @WithDefault("0.5")
    double jitter();

    /**
     * The longest wait on the server's word ({@code X-RateLimit-Reset}, {@code Retry-After}). A longer one is cut to this.
     */
    @WithDefault("60s")
    Duration maxServerDelay();

    /**
     * How long a call goes on trying. No attempt starts later than this after the first; the last one may take its
     * {@code read-timeout} beyond it. The time in which the call waits for a free connection counts. The time in which an
     * export was received before its connection broke does not count.
     */
    @WithDefault("3m")
    Duration maxDuration();
}
