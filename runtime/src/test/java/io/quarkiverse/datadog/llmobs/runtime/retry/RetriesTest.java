package io.quarkiverse.datadog.llmobs.runtime.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.context.VertxContexts;
import io.quarkiverse.datadog.llmobs.runtime.context.VirtualTime;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;

class RetriesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Vertx VERTX = Vertx.vertx();
    private static final CallContexts CONTEXTS = new VertxContexts(VERTX);
    private static final RandomGenerator NO_CHANCE = () -> 0L;

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static RetrySettings settings(int attempts, Duration delay, Duration budget) {
        return new RetrySettings(true, attempts, delay, delay.multipliedBy(4), 2, 0.5, Duration.ofMillis(20), budget);
    }

    private final RateLimits limits = new RateLimits(Duration.ofHours(2));

    private final VirtualTime time = new VirtualTime();

    private Retries inVirtualTime(RetrySettings settings) {
        return new Retries(new RetryPolicy(settings, new RateLimits(time::nanos, Duration.ofHours(2)), NO_CHANCE),
                ConnectionLimit.ofCalls(10, "max-connections"), CLOCK, () -> time, UnaryOperator.identity());
    }

    private Retries retries(RetrySettings settings) {
        return retries(settings, 10, UnaryOperator.identity());
    }

    private Retries retries(RetrySettings settings, int atOnce, UnaryOperator<String> mask) {
        return new Retries(new RetryPolicy(settings, limits, NO_CHANCE), ConnectionLimit.ofCalls(atOnce, "max-connections"),
                CLOCK, CONTEXTS, mask);
    }

    private static LlmObservabilityException status(int status) {
        return Failures.ofResponse(Failure.ofResponse(status, List.of(), null));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), RetrySafety.NON_IDEMPOTENT, 3),
                Arguments.of(new UnknownHostException("nowhere"), RetrySafety.CONDITIONAL, 3),
                Arguments.of(new SSLHandshakeException("untrusted"), RetrySafety.SAFE, 1),
                Arguments.of(new IOException("reset"), RetrySafety.SAFE, 3),
                Arguments.of(new IOException("reset"), RetrySafety.IDEMPOTENT, 3),
                Arguments.of(new IOException("reset"), RetrySafety.GET_OR_CREATE, 3),
                Arguments.of(new IOException("reset"), RetrySafety.CONFLICT_GUARDED, 1),
                Arguments.of(new IOException("reset"), RetrySafety.CONDITIONAL, 1),
                Arguments.of(new IOException("reset"), RetrySafety.NON_IDEMPOTENT, 1),
                Arguments.of(new TimeoutException("late"), RetrySafety.SAFE, 3),
                Arguments.of(new TimeoutException("late"), RetrySafety.NON_IDEMPOTENT, 1),
                Arguments.of(status(500), RetrySafety.SAFE, 3),
                Arguments.of(status(500), RetrySafety.NON_IDEMPOTENT, 1),
                Arguments.of(status(501), RetrySafety.SAFE, 1),
                Arguments.of(status(408), RetrySafety.SAFE, 3),
                Arguments.of(status(408), RetrySafety.NON_IDEMPOTENT, 1),
                Arguments.of(status(425), RetrySafety.GET_OR_CREATE, 3),
                Arguments.of(status(425), RetrySafety.NON_IDEMPOTENT, 1),
                Arguments.of(status(503), RetrySafety.CONFLICT_GUARDED, 1),
                Arguments.of(status(429), RetrySafety.CONFLICT_GUARDED, 3),
                Arguments.of(status(429), RetrySafety.NON_IDEMPOTENT, 3),
                Arguments.of(status(404), RetrySafety.SAFE, 1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void onlyHarmlessRequestsAreRetried(Throwable failure, RetrySafety safety, int attempts) {
        AtomicInteger made = new AtomicInteger();
        LlmObservabilityException thrown = assertThrows(LlmObservabilityException.class,
                () -> retries(settings(3, Duration.ofMillis(2), Duration.ofMinutes(1))).call("Op", safety, () -> {
                    made.incrementAndGet();
                    return Uni.createFrom().failure(failure);
                }).await().indefinitely());
        assertEquals(attempts, made.get());
        assertEquals(attempts, thrown.attempts());
        assertEquals("Op", thrown.operation().orElseThrow());
        // 2 ms and 4 ms, of which jitter subtracts at most half; the generator returns 0, so nothing is subtracted
        assertEquals(attempts == 1 ? Duration.ZERO : Duration.ofMillis(6), thrown.waited());
    }

    @ParameterizedTest
    @EnumSource(RetrySafety.class)
    void nothingIsRetriedWhenRetriesAreDisabled(RetrySafety safety) {
        RetrySettings off = new RetrySettings(false, 5, Duration.ofMillis(1), Duration.ofMillis(1), 1, 0, Duration.ZERO,
                Duration.ofMinutes(1));
        AtomicInteger made = new AtomicInteger();
        assertThrows(LlmObservabilityException.class, () -> retries(off).call("Op", safety, () -> {
            made.incrementAndGet();
            return Uni.createFrom().failure(new ConnectException());
        }).await().indefinitely());
        assertEquals(1, made.get());
    }

    @Test
    void noAttemptStartsAfterTheMaximumDuration() {
        AtomicInteger made = new AtomicInteger();
        assertThrows(LlmObservabilityException.class,
                () -> retries(settings(100, Duration.ofMillis(40), Duration.ofMillis(30))).call("Op", RetrySafety.SAFE, () -> {
                    made.incrementAndGet();
                    return Uni.createFrom().failure(status(503));
                }).await().indefinitely());
        assertEquals(1, made.get());
    }

    @Test
    void theWaitThatTheServerAsksForIsCapped() {
        LlmObservabilityException limited = Failures.ofResponse(
                Failure.ofResponse(429, List.of(), null).withRetryAfter(Duration.ofHours(5)));
        LlmObservabilityException thrown = assertThrows(LlmObservabilityException.class,
                () -> retries(settings(2, Duration.ofMillis(1), Duration.ofMinutes(1)))
                        .call("Op", RetrySafety.NON_IDEMPOTENT, () -> Uni.createFrom().failure(limited)).await()
                        .indefinitely());
        assertEquals(Duration.ofMillis(20), thrown.waited());
    }

    private static LlmObservabilityException limited(Duration wait) {
        return Failures.ofResponse(Failure.ofResponse(429, List.of(), null).withRetryAfter(wait));
    }

    @Test
    void callsAfterARateLimitErrorWaitForTheLimitToo() {
        Retries retries = inVirtualTime(settings(2, Duration.ofMillis(1), Duration.ofMinutes(1)));
        List<String> sent = new ArrayList<>();
        retries.call("Op", RetrySafety.SAFE, () -> {
            sent.add("first");
            return Uni.createFrom().failure(limited(Duration.ofMillis(30)));
        }).subscribe().with(item -> fail("it succeeds"), failure -> sent.add("failed"));
        // 20 ms are the longest wait that is accepted
        time.pass(Duration.ofMillis(20));
        assertEquals(List.of("first", "first", "failed"), sent);
        retries.call("Op", RetrySafety.NON_IDEMPOTENT, () -> {
            sent.add("second");
            return Uni.createFrom().item("done");
        }).subscribe().with(sent::add);
        time.pass(Duration.ofMillis(29));
        assertEquals(3, sent.size(), "sent before the end of the limit");
        time.pass(Duration.ofMillis(2));
        assertEquals(List.of("second", "done"), sent.subList(3, sent.size()));
    }

    @Test
    void aRateLimitThatOutlastsTheCallFailsItUnsent() {
        Retries retries = retries(new RetrySettings(true, 5, Duration.ofMillis(1), Duration.ofMillis(1), 1, 0,
                Duration.ofHours(2), Duration.ofMinutes(1)));
        limits.received("Op", new RateLimit(null, true, Duration.ofHours(1)));
        RateLimitedException failure = assertThrows(RateLimitedException.class,
                () -> retries.call("Op", RetrySafety.SAFE, () -> fail("sent")).await().indefinitely());
        assertEquals(0, failure.attempts());
        assertTrue(failure.getMessage().startsWith("Op: the rate limit is used up for another 3"), failure.getMessage());
        assertTrue(failure.retryAfter().orElseThrow().toMinutes() >= 59);
        assertEquals("other", retries.call("Other", RetrySafety.SAFE, () -> Uni.createFrom().item("other")).await()
                .indefinitely());
    }

    @Test
    void aCallWithoutAPermitInTimeFailsUnsent() {
        Retries retries = retries(settings(3, Duration.ofMillis(1), Duration.ofMillis(20)), 1, UnaryOperator.identity());
        Cancellable first = retries.call("Op", RetrySafety.SAFE, () -> Uni.createFrom().nothing()).subscribe().with(item -> {
        });
        TransportException failure = assertThrows(TransportException.class,
                () -> retries.call("Op", RetrySafety.SAFE, () -> fail("sent")).await().indefinitely());
        assertEquals(0, failure.attempts());
        assertTrue(failure.getMessage().contains("or raise max-connections"), failure.getMessage());
        first.cancel();
        assertEquals("sent", retries.call("Op", RetrySafety.SAFE, () -> Uni.createFrom().item("sent")).await().indefinitely());
    }

    @Test
    void noCallWaitsForARateLimitWhenRetriesAreDisabled() {
        Retries retries = retries(new RetrySettings(false, 5, Duration.ofMillis(1), Duration.ofMillis(1), 1, 0,
                Duration.ofHours(2), Duration.ofMinutes(1)));
        limits.received("Op", new RateLimit(null, true, Duration.ofHours(1)));
        assertEquals("sent", retries.call("Op", RetrySafety.SAFE, () -> Uni.createFrom().item("sent")).await().indefinitely());
    }

    @Test
    void aCallThatWaitsForARateLimitCanBeCancelledAndClosed() throws Exception {
        Retries retries = retries(new RetrySettings(true, 5, Duration.ofMillis(1), Duration.ofMillis(1), 1, 0,
                Duration.ofHours(2), Duration.ofHours(3)));
        limits.received("Op", new RateLimit(null, true, Duration.ofHours(1)));
        retries.call("Op", RetrySafety.SAFE, () -> fail("sent")).subscribe().with(item -> {
        }).cancel();
        var waiting = retries.call("Op", RetrySafety.SAFE, () -> fail("sent")).subscribeAsCompletionStage();
        retries.close();
        ExecutionException ended = assertThrows(ExecutionException.class, () -> waiting.get(10, TimeUnit.SECONDS));
        assertEquals("the application stops", ended.getCause().getMessage());
    }

    @Test
    void anExceptionOfACallbackPassesUnchanged() {
        IllegalStateException mistake = new IllegalStateException("mine");
        assertSame(mistake, assertThrows(IllegalStateException.class,
                () -> retries(settings(3, Duration.ofMillis(1), Duration.ofMinutes(1)))
                        .call("Op", RetrySafety.SAFE, () -> Uni.createFrom().failure(mistake)).await().indefinitely()));
    }

    @Test
    void aCallWhoseRetrySucceedsSucceeds() {
        AtomicInteger made = new AtomicInteger();
        assertEquals("done", retries(settings(3, Duration.ofMillis(1), Duration.ofMinutes(1))).call("Op", RetrySafety.SAFE,
                () -> made.incrementAndGet() < 3 ? Uni.createFrom().<String> failure(status(500))
                        : Uni.createFrom().item("done"))
                .await().indefinitely());
    }

    @Test
    void aCancelledCallMakesNoFurtherAttempt() {
        AtomicInteger made = new AtomicInteger();
        Retries retries = inVirtualTime(settings(5, Duration.ofMillis(20), Duration.ofMinutes(1)));
        Cancellable call = retries.call("Op", RetrySafety.SAFE, () -> {
            made.incrementAndGet();
            return Uni.createFrom().failure(status(503));
        }).subscribe().with(item -> {
        });
        time.pass(Duration.ofMillis(20));
        assertEquals(2, made.get());
        call.cancel();
        time.pass(Duration.ofMinutes(1));
        assertEquals(2, made.get());
    }

    @Test
    void theCurrentAttemptIsCancelledWithItsCall() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        Cancellable call = retries(settings(5, Duration.ofMillis(1), Duration.ofMinutes(1)))
                .call("Op", RetrySafety.SAFE, () -> Uni.createFrom().nothing().onCancellation().invoke(cancelled::countDown))
                .subscribe().with(item -> {
                });
        call.cancel();
        assertTrue(cancelled.await(10, TimeUnit.SECONDS));
    }

    @Test
    void closingFailsWaitingCallsAndLaterOnes() {
        Retries retries = retries(settings(5, Duration.ofMinutes(1), Duration.ofHours(1)));
        var waiting = retries.call("Op", RetrySafety.SAFE, () -> Uni.createFrom().failure(status(503)))
                .subscribeAsCompletionStage();
        retries.close();
        ExecutionException ended = assertThrows(ExecutionException.class, () -> waiting.get(10, TimeUnit.SECONDS));
        assertEquals("the application stops", ended.getCause().getMessage());
        assertThrows(TransportException.class,
                () -> retries.call("Op", RetrySafety.SAFE, () -> Uni.createFrom().item(1)).await().indefinitely());
    }

    @Test
    void keysAreMaskedInFailures() {
        Retries masking = retries(settings(1, Duration.ofMillis(1), Duration.ofMinutes(1)), 1,
                text -> text == null ? null : text.replace("secret", "***"));
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                () -> masking.call("Op", RetrySafety.SAFE, () -> Uni.createFrom().failure(Failures.unexpected("a secret",
                        Failure.ofResponse(200, List.of(ApiError.ofText("secret")), "the secret"), new IOException("secret"))))
                        .await().indefinitely());
        assertFalse((failure + " " + failure.failure() + failure.getCause()).contains("secret"), failure.toString());
    }
}
