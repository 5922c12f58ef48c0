package io.quarkiverse.datadog.llmobs.runtime.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;

class RateLimitsTest {

    /** About to overflow, as {@link System#nanoTime()} may be. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);
    private final RateLimits limits = new RateLimits(now::get, Duration.ofSeconds(60));

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void anOperationWaitsUntilItsLimitResets() {
        limits.usedUp("A", Duration.ofSeconds(2));
        assertEquals(Duration.ofSeconds(2), limits.waitFor("A"));
        assertEquals(Duration.ZERO, limits.waitFor("B"));
        pass(Duration.ofMillis(1500));
        assertEquals(Duration.ofMillis(500), limits.waitFor("A"));
        pass(Duration.ofMillis(500));
        assertEquals(Duration.ZERO, limits.waitFor("A"));
    }

    @Test
    void theLongerOfTwoWaitsCounts() {
        limits.usedUp("A", Duration.ofSeconds(2));
        limits.usedUp("A", Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(2), limits.waitFor("A"));
        limits.usedUp("A", Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(3), limits.waitFor("A"));
    }

    @Test
    void theWaitThatTheServerAsksForIsCapped() {
        limits.usedUp("A", Duration.ofDays(365));
        assertEquals(Duration.ofSeconds(60), limits.waitFor("A"));
    }

    @Test
    void operationsOfOneLimitWaitTogether() {
        limits.received("A", new RateLimit("reads", false, Duration.ofSeconds(9)));
        limits.received("B", new RateLimit("reads", false, Duration.ofSeconds(9)));
        assertEquals(Duration.ZERO, limits.waitFor("A"));
        limits.usedUp("B", Duration.ofSeconds(2));
        assertEquals(Duration.ofSeconds(2), limits.waitFor("A"));
        assertEquals(Duration.ZERO, limits.waitFor("C"));
    }

    @Test
    void aLimitWithNothingRemainingIsKnownBeforeARequestFails() {
        limits.received("A", new RateLimit(null, true, Duration.ofSeconds(2)));
        assertEquals(Duration.ofSeconds(2), limits.waitFor("A"));
    }

    @Test
    void nothingRemainingForAnUnknownTimeDelaysNoCall() {
        limits.received("A", new RateLimit("reads", true, null));
        limits.received("B", new RateLimit("reads", true, Duration.ZERO));
        assertEquals(Duration.ZERO, limits.waitFor("A"));
    }
}
