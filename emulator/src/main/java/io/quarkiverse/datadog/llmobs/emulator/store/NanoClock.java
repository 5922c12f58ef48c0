package io.quarkiverse.datadog.llmobs.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system clock in nanoseconds. The JDK's own stops at microseconds on many systems, and then the difference between the
 * nanoseconds of a write and the microseconds of a read would never show.
 */
public final class NanoClock extends Clock {

    private final Instant wall = Instant.now();
    private final long ticks = System.nanoTime();

    @Override
    public Instant instant() {
        Instant ticked = wall.plusNanos(System.nanoTime() - ticks);
        Instant now = Instant.now();
        // The wall clock was set, or the machine was suspended: the ticks would differ from it from then on.
        return Duration.between(ticked, now).abs().toMillis() < 1000 ? ticked : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public String toString() {
        return "system clock";
    }
}
