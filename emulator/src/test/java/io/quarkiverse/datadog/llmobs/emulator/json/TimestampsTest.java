package io.quarkiverse.datadog.llmobs.emulator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({ "2026-08-13T19:41:34.147227826Z,2026-08-13T19:41:34.147228Z",
            "2026-08-13T19:41:34.1472274Z,2026-08-13T19:41:34.147227Z",
            "2026-08-13T19:41:34.1Z,2026-08-13T19:41:34.1Z", "2026-08-13T19:41:34Z,2026-08-13T19:41:34Z",
            "2026-08-13T19:41:34.000000001Z,2026-08-13T19:41:34Z", "2026-12-31T23:59:59.9999995Z,2027-01-01T00:00:00Z" })
    void writesAreExactAndReadsAreRoundedHalfUp(String exact, String rounded) {
        long nanos = Timestamps.now(Clock.fixed(Instant.parse(exact), ZoneOffset.UTC));
        assertEquals(exact, Timestamps.exact(nanos));
        assertEquals(rounded, Timestamps.rounded(nanos));
    }
}
