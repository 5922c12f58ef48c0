package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.smallrye.mutiny.Uni;

/**
 * One call over all its attempts: waits for a permit and for rate limits, makes an attempt, and decides what follows its
 * failure. Attempts follow one another, so no two threads are in here at a time.
 */
final class RetriedCall<T> {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.datadog.llmobs.retry");

    private final String operation;
    private final RetrySafety safety;
    private final Function<Attempt, Uni<T>> attempt;
    private final RetryPolicy policy;
    private final ConnectionLimit connections;
    private final Clock clock;
    private final UnaryOperator<String> mask;
    private final Instant start;
    private int attempts;
    private Duration waited = Duration.ZERO;
    private Instant responseReceived;
    private Duration transferred = Duration.ZERO;
    private boolean askedForNewToken;

    RetriedCall(String operation, RetrySafety safety, Function<Attempt, Uni<T>> attempt, RetryPolicy policy,
            ConnectionLimit connections, Clock clock, UnaryOperator<String> mask) {
        this.operation = operation;
        this.safety = safety;
        this.attempt = attempt;
        this.policy = policy;
        this.connections = connections;
        this.clock = clock;
        this.mask = mask;
        this.start = clock.instant();
    }

    /** The loop. The first attempt is made on the thread of the subscriber, the others on the event loop of the context. */
    Uni<T> attempts(PermitQueue permits, CallContext context) {
        Uni<T> next = Uni.createFrom().deferred(() -> permits.withPermit(context, permit -> attempt(permit, context),
                () -> policy.timeLeft(spent()), this::noPermit));
        return next.onFailure(failure -> failure instanceof Decision decision && decision.wait != null).retry()
                .when(failures -> failures.onItem().transformToUniAndConcatenate(
                        failure -> context.after(((Decision) failure).wait).replaceWith(failure)))
                .onFailure(Decision.class).transform(failure -> ((Decision) failure).failure);
    }

    private Uni<T> attempt(PermitQueue.Permit permit, CallContext context) {
        Duration limited = policy.rateLimitOf(operation);
        if (!limited.isZero()) {
            // not from within this one, which may be started by the end of another one, and so on
            return Uni.createFrom().<T> failure(rateLimited(limited)).emitOn(context);
        }
        return Uni.createFrom().deferred(() -> attempt.apply(reporting(permit)))
                .onFailure(Failures::isKnown).transform(this::failed);
    }

    /** What a response takes to come in is not counted against the maximum duration. */
    private Attempt reporting(PermitQueue.Permit permit) {
        return new Attempt() {
            @Override
            public void responseReceived() {
                responseReceived = clock.instant();
            }

            @Override
            public Runnable keepPermit() {
                return permit.keep();
            }
        };
    }

    /** No attempt is counted, as none was made. */
    private Decision noPermit(Duration limit) {
        return giveUp(
                new TransportException(connections.exceeded(limit, attempts > 0), facts(Failure.withoutResponse()), null));
    }

    private Decision rateLimited(Duration left) {
        LlmObservabilityException unsent = new RateLimitedException("the rate limit is used up for another " + left.toMillis()
                + " ms, which is longer than this call may take; the request was not sent" + (attempts == 0 ? "" : " again"),
                facts(Failure.withoutResponse().withRetryAfter(left)), null);
        Duration wait = policy.waitForRateLimit(left);
        return policy.isTooLong(wait, spent()) ? giveUp(unsent) : retry(unsent, wait);
    }

    private Decision failed(Throwable cause) {
        if (responseReceived != null) {
            transferred = transferred.plus(Duration.between(responseReceived, clock.instant()));
            responseReceived = null;
        }
        LlmObservabilityException masked = Failures.masked(Failures.broken(cause), mask);
        if (masked instanceof UnauthenticatedException && masked.status().isEmpty()) {
            // there was no token to send
            return giveUp(Failures.with(facts(masked.failure()), masked));
        }
        attempts++;
        LlmObservabilityException failure = Failures.with(facts(masked.failure()), masked);
        if (!askedForNewToken && policy.isRepeatedWithNewToken(failure, attempts, spent())) {
            askedForNewToken = true;
            LOG.debugf("Attempt %d failed, next with another access token: %s", attempts, failure.getMessage());
            return retry(failure, Duration.ZERO);
        }
        boolean retried = policy.isRetried(failure, safety);
        Duration wait = retried ? policy.waitAfter(failure, attempts, spent()) : null;
        if (failure instanceof RateLimitedException) {
            Duration requested = failure.failure().retryAfter();
            policy.limits().usedUp(operation, wait != null ? wait : requested != null ? requested : Duration.ZERO);
        }
        if (wait == null) {
            if (retried || attempts > 1) {
                LOG.warn("Gave up: " + failure.getMessage());
            }
            return giveUp(failure);
        }
        LOG.debugf("Attempt %d of %d failed, next in %d ms: %s", attempts, policy.settings().maxAttempts(), wait.toMillis(),
                failure.getMessage());
        return retry(failure, wait);
    }

    private Failure facts(Failure failure) {
        return failure.during(operation).after(attempts, waited);
    }

    private Duration spent() {
        return Duration.between(start, clock.instant()).minus(transferred);
    }

    private Decision retry(LlmObservabilityException failure, Duration wait) {
        waited = waited.plus(wait);
        return new Decision(failure, wait);
    }

    private static Decision giveUp(LlmObservabilityException failure) {
        return new Decision(failure, null);
    }

    /** What follows a failure: another attempt after a wait, or, without a wait, the end of the call. */
    private static final class Decision extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LlmObservabilityException failure;
        private final transient Duration wait;

        Decision(LlmObservabilityException failure, Duration wait) {
            super(failure.getMessage(), failure, false, false);
            this.failure = failure;
            this.wait = wait;
        }
    }
}
