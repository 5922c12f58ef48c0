package io.quarkiverse.datadog.llmobs.emulator.span;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the three forms of a time: ISO 8601 with a zone, relative to now as in {@code now-15m}, and milliseconds since 1970.
 */
public final class TimeText {

    private static final Pattern RELATIVE = Pattern.compile("now(?:-(\\d{1,9})([smhdw]))?");
    private static final Map<String, Duration> UNITS = Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h",
            Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));
    private static final Pattern MILLIS = Pattern.compile("\\d{1,13}");
    private static final long SECOND = 1_000_000_000L;

    private TimeText() {
    }

    /**
     * The time in nanoseconds since 1970.
     *
     * @throws IllegalArgumentException if it has none of the forms; the message goes on after the name of the member
     */
    public static long nanos(String text, long now) {
        try {
            Matcher relative = RELATIVE.matcher(text);
            if (relative.matches()) {
                return relative.group(1) == null ? now
                        : Math.subtractExact(now,
                                UNITS.get(relative.group(2)).multipliedBy(Long.parseLong(relative.group(1))).toNanos());
            }
            Instant instant = MILLIS.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("is no time: \"" + text
                    + "\"; send ISO 8601 with a zone, a time such as now-15m, or milliseconds since 1970", e);
        }
    }
}
