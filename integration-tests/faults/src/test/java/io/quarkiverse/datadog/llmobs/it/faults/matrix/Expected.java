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

/**
 * What has to become of a case, by the tables of the page on errors and retries.
 *
 * @param failure null when the call succeeds
 * @param attempts how many requests are sent or tried
 * @param leastWait what the call waits between its attempts
 * @param longestWait what it waits at most
 */
record Expected(Class<? extends LlmObservabilityException> failure, int attempts, Duration leastWait,
        Duration longestWait) {

    /** A wait for a limit that is not over yet when an attempt is due, and the share of chance in it. */
    private static final Duration MORE = Duration.ofMillis(10);

    static Expected of(Operation operation, Fault fault, Meaning meaning, boolean lasting) {
        boolean repeated = isRepeated(operation, fault, meaning);
        if (repeated && !lasting) {
            return new Expected(null, 2, null, null);
        }
        int attempts = repeated ? Timing.MAX_ATTEMPTS : 1;
        Duration told = meaning.told() == null ? Duration.ZERO
                : meaning.told().compareTo(Timing.MAX_SERVER_DELAY) > 0 ? Timing.MAX_SERVER_DELAY : meaning.told();
        Duration longest = told.compareTo(Timing.MAX_DELAY) > 0 ? told : Timing.MAX_DELAY;
        return new Expected(failure(meaning), attempts, told.multipliedBy(attempts - 1L),
                longest.plus(MORE).multipliedBy(attempts - 1L));
    }

    /** What is tried again. */
    static boolean isRepeated(Operation operation, Fault fault, Meaning meaning) {
        boolean harmless = operation.harmless() && !(fault.given() != Given.NOTHING && operation.handsOn());
        return switch (meaning.kind()) {
            case FINE, EMPTY, DAMAGED, MISSING, TLS, UNEXPECTED -> false;
            case UNREACHABLE -> true;
            case BROKEN, SILENT -> harmless;
            case REFUSED -> switch (meaning.status()) {
                case 429 -> true;
                case 408, 425 -> harmless;
                case 501 -> false;
                default -> meaning.status() >= 500 && harmless;
            };
        };
    }

    private static Class<? extends LlmObservabilityException> failure(Meaning meaning) {
        return switch (meaning.kind()) {
            case FINE, EMPTY, DAMAGED -> null;
            case MISSING -> NotFoundException.class;
            case UNREACHABLE, TLS, BROKEN, SILENT -> TransportException.class;
            case UNEXPECTED -> UnexpectedResponseException.class;
            case REFUSED -> switch (meaning.status()) {
                case 400, 422 -> BadRequestException.class;
                case 401 -> UnauthenticatedException.class;
                case 403 -> ForbiddenException.class;
                case 404 -> NotFoundException.class;
                case 409 -> ConflictException.class;
                case 429 -> RateLimitedException.class;
                default -> meaning.status() >= 500 ? ServerException.class : LlmObservabilityException.class;
            };
        };
    }

    static OptionalInt status(Meaning meaning) {
        return meaning.status() == 0 ? OptionalInt.empty() : OptionalInt.of(meaning.status());
    }

    /** Whether the cause says what happened. */
    static boolean explains(Throwable cause, Fault fault, Meaning meaning) {
        return switch (meaning.kind()) {
            case UNREACHABLE -> has(cause, ConnectException.class) || has(cause, UnknownHostException.class);
            case TLS -> has(cause, SSLException.class);
            // a body that stands still ends with its connection
            case SILENT -> has(cause, TimeoutException.class) || fault.given() != Given.NOTHING && cause != null;
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
