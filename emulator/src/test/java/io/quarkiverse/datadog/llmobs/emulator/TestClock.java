package io.quarkiverse.datadog.llmobs.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands at {@link RunningEmulator#NOW} until a test advances it.
 */
public final class TestClock extends Clock {

    private volatile Instant now = RunningEmulator.NOW;

    /** To be called by one thread. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
