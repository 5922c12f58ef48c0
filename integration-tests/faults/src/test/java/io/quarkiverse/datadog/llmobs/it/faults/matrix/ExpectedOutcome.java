package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.error.ForbiddenException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestedCall;
import io.quarkiverse.datadog.llmobs.it.faults.fault.ClientTimes;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore;

/**
 * What has to become of a case, by the tables of the page on errors and retries.
 *
 * @param failure null when the call succeeds
 * @param attempts the number of attempts
 * @param leastWait what the call waits between its attempts
 * @param longestWait what it waits at most
 */
record ExpectedOutcome(Class<? extends LlmObservabilityException> failure, int attempts, Duration leastWait,
        Duration longestWait) {

    /** The remaining wait for a limit when an attempt is due, with its jitter. */
    private static final Duration MORE = Duration.ofMillis(10);

    static ExpectedOutcome of(TestedCall operation, Fault fault, FaultEffect effect, boolean lasting) {
        boolean retried = isRetried(operation, fault, effect);
        if (retried && !lasting) {
            return new ExpectedOutcome(null, 2, null, null);
        }
        int attempts = retried ? ClientTimes.MAX_ATTEMPTS : 1;
        Duration serverDelay = effect.serverDelay() == null ? Duration.ZERO
                : effect.serverDelay().compareTo(ClientTimes.MAX_SERVER_DELAY) > 0 ? ClientTimes.MAX_SERVER_DELAY
                        : effect.serverDelay();
        Duration longest = serverDelay.compareTo(ClientTimes.MAX_DELAY) > 0 ? serverDelay : ClientTimes.MAX_DELAY;
        return new ExpectedOutcome(failure(effect), attempts, serverDelay.multipliedBy(attempts - 1L),
                longest.plus(MORE).multipliedBy(attempts - 1L));
    }

    /** What is retried. */
    static boolean isRetried(TestedCall operation, Fault fault, FaultEffect effect) {
        boolean retrySafe = operation.retrySafe()
                && !(fault.receivedBefore() != ReceivedBefore.NOTHING && operation.handsOverWhileReading());
        return switch (effect.kind()) {
            case FINE, EMPTY, DAMAGED, MISSING, TLS, UNEXPECTED -> false;
            case UNREACHABLE -> true;
            case BROKEN, SILENT -> retrySafe;
            case REJECTED -> switch (effect.status()) {
                case 429 -> true;
                case 408, 425 -> retrySafe;
                case 501 -> false;
                default -> effect.status() >= 500 && retrySafe;
            };
        };
    }

    private static Class<? extends LlmObservabilityException> failure(FaultEffect effect) {
        return switch (effect.kind()) {
            case FINE, EMPTY, DAMAGED -> null;
            case MISSING -> NotFoundException.class;
            case UNREACHABLE, TLS, BROKEN, SILENT -> TransportException.class;
            case UNEXPECTED -> UnexpectedResponseException.class;
            case REJECTED -> switch (effect.status()) {
                case 400, 422 -> BadRequestException.class;
                case 401 -> UnauthenticatedException.class;
                case 403 -> ForbiddenException.class;
                case 404 -> NotFoundException.class;
                case 409 -> ConflictException.class;
                case 429 -> RateLimitedException.class;
                default -> effect.status() >= 500 ? ServerException.class : LlmObservabilityException.class;
            };
        };
    }

    static OptionalInt status(FaultEffect effect) {
        return effect.status() == 0 ? OptionalInt.empty() : OptionalInt.of(effect.status());
    }

    /** Whether the cause describes the failure. */
    static boolean explains(Throwable cause, Fault fault, FaultEffect effect) {
        return switch (effect.kind()) {
            case UNREACHABLE -> has(cause, ConnectException.class) || has(cause, UnknownHostException.class);
            case TLS -> has(cause, SSLException.class);
            case SILENT -> has(cause, TimeoutException.class);
            case BROKEN -> cause != null && !has(cause, TimeoutException.class);
            default -> cause == null || !(cause instanceof LlmObservabilityException);
        };
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
