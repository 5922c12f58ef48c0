package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.failure.Transport;

/**
 * What is retried, and after which wait.
 *
 * @param limits the rate limits that the server has reported
 * @param random the source of jitter
 * @param newTokens whether an attempt may have another access token than the one before
 */
public record RetryPolicy(RetrySettings settings, RateLimits limits, RandomGenerator random, boolean newTokens) {

    /** A policy for requests whose credentials do not change. */
    public RetryPolicy(RetrySettings settings, RateLimits limits, RandomGenerator random) {
        this(settings, limits, random, false);
    }

    /** Whether a request is repeated at once, with another token. The server did not process it. */
    boolean isRepeatedWithNewToken(LlmObservabilityException failure, int attempts, Duration spent) {
        return newTokens && settings.enabled() && Failures.isUnauthenticated(failure) && attempts < settings.maxAttempts()
                && !isTooLong(Duration.ZERO, spent);
    }

    /** Whether a request may be sent again after this failure, were there time for it. */
    boolean isRetried(LlmObservabilityException failure, RetrySafety safety) {
        if (!settings.enabled()) {
            return false;
        }
        if (failure instanceof RateLimitedException) {
            return true;
        }
        if (failure instanceof TransportException) {
            if (Transport.isTls(failure) || Transport.headersTooLarge(failure)) {
                return false;
            }
            return Transport.neverConnected(failure) || isHarmless(safety);
        }
        return isTemporary(failure) && isHarmless(safety);
    }

    /** 408 and 425 come from gateways in front of the service, and are not about the request itself. */
    private static boolean isTemporary(LlmObservabilityException failure) {
        int status = failure.failure().status();
        return status == 408 || status == 425 || failure instanceof ServerException && status != 501;
    }

    /**
     * Whether sending it twice does no harm and has the same outcome. Conditional operations are decided by their request
     * before they come here.
     */
    private static boolean isHarmless(RetrySafety safety) {
        return switch (safety) {
            case SAFE, IDEMPOTENT, GET_OR_CREATE -> true;
            case CONFLICT_GUARDED, CONDITIONAL, NON_IDEMPOTENT -> false;
        };
    }

    /**
     * How long to wait before the next attempt; null when there is none, because too many were made or the wait is too long.
     *
     * @param attempts how many attempts were made
     * @param spent how much of the maximum duration is used up
     */
    Duration waitAfter(LlmObservabilityException failure, int attempts, Duration spent) {
        if (attempts >= settings.maxAttempts()) {
            return null;
        }
        Duration requested = failure.failure().retryAfter();
        Duration backOff = backOff(attempts);
        // not at once, even if the server says so: it says the same to all others
        Duration wait = requested == null ? backOff : longer(shorter(requested, settings.maxServerDelay()), backOff);
        return isTooLong(wait, spent) ? null : wait;
    }

    private Duration backOff(int attempts) {
        double full = Math.min(settings.initialDelay().toMillis() * Math.pow(settings.multiplier(), attempts - 1.0),
                settings.maxDelay().toMillis());
        return Duration.ofMillis(Math.round(full * (1 - settings.jitter() * random.nextDouble())));
    }

    /** What is left of a rate limit that another call has met; zero when the operation can be requested. */
    Duration rateLimitOf(String operation) {
        return settings.enabled() ? limits.waitFor(operation) : Duration.ZERO;
    }

    /** How long to wait for a rate limit. All that wait for the same one would otherwise continue at the same moment. */
    Duration waitForRateLimit(Duration left) {
        // timers count whole milliseconds
        return left.plusNanos(999_999)
                .plusNanos((long) (settings.initialDelay().toNanos() * settings.jitter() * random.nextDouble()));
    }

    boolean isTooLong(Duration wait, Duration spent) {
        return spent.plus(wait).compareTo(settings.maxDuration()) > 0;
    }

    /** What is left of the maximum duration. */
    Duration timeLeft(Duration spent) {
        Duration left = settings.maxDuration().minus(spent);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
