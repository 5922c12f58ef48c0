package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;

/**
 * How stubborn a client is.
 *
 * @param enabled false sends every request once
 * @param maxAttempts how often a request is sent at most, the first one included
 * @param initialDelay the wait before the second attempt, when the server names none
 * @param maxDelay the longest wait of ours
 * @param multiplier by how much each wait is longer than the one before
 * @param jitter the share of a wait, from 0 to 1, that is drawn by chance
 * @param maxServerDelay the longest wait on the server's word
 * @param maxDuration how long a call may take with all its attempts and waits; no attempt starts later. The time in which the
 *        body of an export came in does not count
 */
public record RetrySettings(boolean enabled, int maxAttempts, Duration initialDelay, Duration maxDelay, double multiplier,
        double jitter, Duration maxServerDelay, Duration maxDuration) {
}
