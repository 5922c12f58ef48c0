package io.quarkiverse.datadog.llmobs.runtime.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "X-RateLimit-Reset, 30, 30000",
            "X-RateLimit-Reset, 0, 0",
            "X-RateLimit-Reset, 1.5, 1500",
            "X-RateLimit-Reset, -5, 0",
            "X-RateLimit-Reset, 1795255210, 10000",
            "X-RateLimit-Reset, 1795255100, 0",
            "X-RateLimit-Reset, soon, none",
            "X-RateLimit-Reset, '', none",
            "X-RateLimit-Reset, 999999999, 31536000000",
            "X-RateLimit-Reset, 999999999999999999, 31536000000",
            "X-RateLimit-Reset, 9999999999999999999999, none",
            "Retry-After, 7, 7000",
            "Retry-After, -1, 0",
            "Retry-After, 'Sat, 21 Nov 2026 10:01:00 GMT', 60000",
            "Retry-After, 'Sat, 21 Nov 2026 09:00:00 GMT', 0",
            "Retry-After, tomorrow, none" })
    void everyFormOfAWaitIsRead(String header, String value, Long millis) {
        assertEquals(millis == null ? null : Duration.ofMillis(millis),
                RateLimitHeaders.wait(name -> name.equals(header) ? value : null, NOW));
    }

    @Test
    void noHeaderNamesNoWait() {
        assertEquals(null, RateLimitHeaders.wait(name -> null, NOW));
    }

    @Test
    void theResetTakesPrecedenceOverRetryAfter() {
        assertEquals(Duration.ofSeconds(2), RateLimitHeaders.wait(name -> name.startsWith("X-") ? "2" : "9", NOW));
    }
}
