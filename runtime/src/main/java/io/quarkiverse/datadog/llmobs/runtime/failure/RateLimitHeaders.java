package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/**
 * Reads the wait that a server requests.
 * <p>
 * {@code X-RateLimit-Reset} holds seconds, or a Unix time as some of Datadog's services send it; {@code Retry-After} holds
 * seconds or a date.
 */
final class RateLimitHeaders {

    /** As seconds this would be 31 years, as a Unix time it is September 2001. */
    private static final long UNIX_TIME = 1_000_000_000L;
    private static final Duration LONGEST = Duration.ofDays(365);

    private RateLimitHeaders() {
    }

    /**
     * @param headers returns the value of a header by its case-insensitive name, or null
     * @return the wait, never negative; null when no header names one
     */
    static Duration wait(UnaryOperator<String> headers, Instant now) {
        Duration reset = seconds(headers.apply("X-RateLimit-Reset"), now);
        if (reset != null) {
            return reset;
        }
        String retryAfter = headers.apply("Retry-After");
        Duration after = seconds(retryAfter, now);
        return after != null ? after : date(retryAfter, now);
    }

    private static Duration seconds(String value, Instant now) {
        if (value == null || !value.strip().matches("-?\\d{1,18}(\\.\\d+)?")) {
            return null;
        }
        double seconds = Double.parseDouble(value.strip());
        if (seconds >= UNIX_TIME) {
            seconds -= now.toEpochMilli() / 1000.0;
        }
        return bounded(Duration.ofMillis(Math.round(Math.min(seconds, LONGEST.toSeconds()) * 1000)));
    }

    private static Duration date(String value, Instant now) {
        if (value == null) {
            return null;
        }
        try {
            Instant at = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return bounded(Duration.between(now, at));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
