package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;

/**
 * The attempts of one call: counts them and decides after each failure. Attempts follow one another, so no two threads are in
 * here at a time; the hand-over between them is ordered by the retries.
 */
final class Attempts {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.datadog.llmobs.retry");

    private final String operation;
    private final RetrySafety safety;
    private final RetrySettings settings;
    private final RateLimits limits;
    private final ConnectionLimit connections;
    private final RandomGenerator random;
    private final Clock clock;
    private final UnaryOperator<String> mask;
    private final Instant start;
    private int made;
    private Duration pause = Duration.ZERO;
    private Duration waited = Duration.ZERO;
    private Instant answered;
    private Duration transferred = Duration.ZERO;

    Attempts(String operation, RetrySafety safety, RetryPolicy policy, ConnectionLimit connections, Clock clock,
            UnaryOperator<String> mask) {
        this.operation = operation;
        this.safety = safety;
        this.settings = policy.settings();
        this.limits = policy.limits();
        this.random = policy.random();
        this.connections = connections;
        this.clock = clock;
        this.mask = mask;
        this.start = now();
    }

    /** How long to wait before the next attempt. */
    Duration pause() {
        return pause;
    }

    /** What keeps the next attempt from being made: a rate limit that another call has met. Null when there is none. */
    AttemptFailed limited() {
        Duration left = settings.enabled() ? limits.waitFor(operation) : Duration.ZERO;
        if (left.isZero()) {
            return null;
        }
        // all who wait for the same limit would come back at the same moment; timers count whole milliseconds
        Duration wait = left.plusNanos(999_999)
                .plusNanos((long) (settings.initialDelay().toNanos() * settings.jitter() * random.nextDouble()));
        return isTooLong(wait) ? last(unsent(left)) : next(unsent(left), wait);
    }

    /** How long the next attempt may wait for a permit. */
    Duration patience() {
        Duration left = settings.maxDuration().minus(spent());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What the call fails with when no permit was free for so long. No attempt is counted, as none was made. */
    AttemptFailed late(Duration patience) {
        return last(new TransportException(connections.exceeded(patience, made > 0),
                Failure.withoutResponse().during(operation).after(made, waited), null));
    }

    private AttemptFailed last(LlmObservabilityException failure) {
        return new AttemptFailed(failure, false);
    }

    private AttemptFailed next(LlmObservabilityException failure, Duration wait) {
        pause = wait;
        waited = waited.plus(wait);
        return new AttemptFailed(failure, true);
    }

    private LlmObservabilityException unsent(Duration wait) {
        return new RateLimitedException("the rate limit is used up for another " + wait.toMillis() + " ms, which is longer than"
                + " this call may take; the request was not sent" + (made == 0 ? "" : " again"),
                Failure.withoutResponse().withRetryAfter(wait).during(operation).after(made, waited), null);
    }

    /** The next attempt. What its response takes to come in is not counted against the longest duration. */
    Attempt next(Permit permit) {
        return new Attempt() {
            @Override
            public void responseReceived() {
                answered = now();
            }

            @Override
            public Runnable keepPermit() {
                return permit.keep();
            }
        };
    }

    /** What to do about a failure. */
    AttemptFailed failed(Throwable cause) {
        made++;
        if (answered != null) {
            transferred = transferred.plus(Duration.between(answered, now()));
            answered = null;
        }
        LlmObservabilityException known = Failures.masked(Failures.broken(cause), mask);
        known = Failures.with(known.failure().during(operation).after(made, waited), known);
        boolean repeatable = settings.enabled() && Repeatable.is(known, safety);
        Duration wait = repeatable ? nextWait(known) : null;
        if (known instanceof RateLimitedException) {
            Duration told = known.failure().retryAfter();
            limits.usedUp(operation, wait != null ? wait : told != null ? told : Duration.ZERO);
        }
        if (wait == null) {
            if (repeatable || made > 1) {
                LOG.warn("Gave up: " + known.getMessage());
            }
            return last(known);
        }
        LOG.debugf("Attempt %d of %d failed, next in %d ms: %s", made, settings.maxAttempts(), wait.toMillis(),
                known.getMessage());
        return next(known, wait);
    }

    private Duration nextWait(LlmObservabilityException failure) {
        if (made >= settings.maxAttempts()) {
            return null;
        }
        Duration told = failure.failure().retryAfter();
        // a server that says "now" is not taken at its word: everybody else was told the same
        Duration wait = told == null ? backOff() : longer(shorter(told, settings.maxServerDelay()), backOff());
        return isTooLong(wait) ? null : wait;
    }

    private boolean isTooLong(Duration wait) {
        return spent().plus(wait).compareTo(settings.maxDuration()) > 0;
    }

    private Duration spent() {
        return Duration.between(start, now()).minus(transferred);
    }

    private Duration backOff() {
        double full = Math.min(settings.initialDelay().toMillis() * Math.pow(settings.multiplier(), made - 1.0),
                settings.maxDelay().toMillis());
        return Duration.ofMillis(Math.round(full * (1 - settings.jitter() * random.nextDouble())));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
