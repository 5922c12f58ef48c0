package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;

/**
 * Retry settings of a client.
 *
 * @param enabled false sends every request once
 * @param maxAttempts the largest number of attempts, the first one included
 * @param initialDelay the wait before the second attempt, unless the server asks for another one
 * @param maxDelay the longest wait, unless the server asks for another one
 * @param multiplier the factor by which each wait is longer than the one before
 * @param jitter the random share of a wait, from 0 to 1
 * @param maxServerDelay the longest wait that the server may ask for
 * @param maxDuration how long a call may take with all its attempts and waits; no attempt starts later. The time in which the
 *        body of an export was received does not count
 */
public record RetrySettings(boolean enabled, int maxAttempts, Duration initialDelay, Duration maxDelay, double multiplier,
        double jitter, Duration maxServerDelay, Duration maxDuration) {
}
