package io.quarkiverse.datadog.llmobs.runtime.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.context.VirtualTime;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.smallrye.mutiny.Uni;

/**
 * A request whose token was rejected is repeated at once, and once, with another token.
 */
class NewTokensTest {

    private static final LlmObservabilityException REJECTED = status(401);
    private static final LlmObservabilityException NO_TOKEN = new UnauthenticatedException("no token",
            Failure.withoutResponse(), null);

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger attempts = new AtomicInteger();

    private static LlmObservabilityException status(int status) {
        return Failures.ofResponse(Failure.ofResponse(status, List.of(), null));
    }

    @ParameterizedTest
    @EnumSource(RetrySafety.class)
    void everyRequestIsRepeatedOnceWithoutAWait(RetrySafety safety) {
        LlmObservabilityException failure = failure(settings(true, 5), true, safety, REJECTED);
        assertEquals(2, attempts.get());
        assertEquals(2, failure.attempts());
        assertEquals(Duration.ZERO, failure.waited());
    }

    @Test
    void itIsNotRepeatedWhereTheCredentialsDoNotChange() {
        failure(settings(true, 5), false, RetrySafety.SAFE, REJECTED);
        assertEquals(1, attempts.get());
    }

    @Test
    void theSettingsOfRetriesApply() {
        failure(settings(false, 5), true, RetrySafety.SAFE, REJECTED);
        failure(settings(true, 1), true, RetrySafety.SAFE, REJECTED);
        assertEquals(2, attempts.get(), "one of each");
    }

    @Test
    void otherFailuresAreRetriedAsUsual() {
        LlmObservabilityException failure = failure(settings(true, 5), true, RetrySafety.SAFE, REJECTED, status(503),
                status(503), status(403));
        assertEquals(4, attempts.get());
        assertEquals(403, failure.status().orElseThrow());
        assertEquals(Duration.ofMillis(4), failure.waited(), "twice the longest wait");
    }

    @Test
    void anAttemptWithoutATokenIsNeitherCountedNorRepeated() {
        assertEquals(0, failure(settings(true, 5), true, RetrySafety.SAFE, NO_TOKEN).attempts());
        assertEquals(1, failure(settings(true, 5), true, RetrySafety.SAFE, REJECTED, NO_TOKEN).attempts());
    }

    private static RetrySettings settings(boolean enabled, int attempts) {
        return new RetrySettings(enabled, attempts, Duration.ofMillis(1), Duration.ofMillis(2), 2, 0, Duration.ofMillis(2),
                Duration.ofMinutes(1));
    }

    /** How a call fails whose attempts fail like this, the last of them for good. */
    private LlmObservabilityException failure(RetrySettings settings, boolean newTokens, RetrySafety safety,
            LlmObservabilityException... failures) {
        Retries retries = new Retries(
                new RetryPolicy(settings, new RateLimits(time::nanos, Duration.ofHours(1)), () -> 0L, newTokens),
                ConnectionLimit.ofCalls(1, "max-connections"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> time,
                UnaryOperator.identity());
        AtomicInteger own = new AtomicInteger();
        List<Throwable> failed = new ArrayList<>();
        retries.call("Op", safety, () -> {
            attempts.incrementAndGet();
            return Uni.createFrom().failure(failures[Math.min(own.getAndIncrement(), failures.length - 1)]);
        }).subscribe().with(item -> fail("it succeeds"), failed::add);
        time.pass(Duration.ofMillis(10));
        return (LlmObservabilityException) failed.get(0);
    }
}
