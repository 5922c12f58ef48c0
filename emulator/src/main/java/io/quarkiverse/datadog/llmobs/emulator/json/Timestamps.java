package io.quarkiverse.datadog.llmobs.emulator.json;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Instants as nanoseconds since the epoch, and their text: RFC 3339 in UTC, trailing zeros of the fraction trimmed, as Go's
 * {@code RFC3339Nano} does.
 */
public final class Timestamps {

    /** The retention of a record in responses of the live service: three years, counted in days. */
    private static final long RECORD_LIFE = Duration.ofDays(1095).toNanos();
    /** The same for a record that was deleted. */
    private static final long DELETED_RECORD_LIFE = Duration.ofDays(90).toNanos();
    private static final long SECOND = 1_000_000_000L;

    private Timestamps() {
    }

    public static long now(Clock clock) {
        Instant now = clock.instant();
        return Math.addExact(Math.multiplyExact(now.getEpochSecond(), SECOND), now.getNano());
    }

    public static long endOfRecord(long created) {
        return created + RECORD_LIFE;
    }

    public static long endOfDeletedRecord(long deleted) {
        return deleted + DELETED_RECORD_LIFE;
    }

    /** To the nanosecond, as responses to writes have it. */
    public static String exact(long nanos) {
        String seconds = Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND)).toString();
        int fraction = (int) Math.floorMod(nanos, SECOND);
        if (fraction == 0) {
            return seconds;
        }
        String digits = Integer.toString((int) SECOND + fraction).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return seconds.substring(0, seconds.length() - 1) + '.' + digits.substring(0, end) + 'Z';
    }

    /** Rounded half up to the microsecond, as responses to reads have it. */
    public static String rounded(long nanos) {
        return exact(Math.floorDiv(nanos + 500, 1000) * 1000);
    }
}
