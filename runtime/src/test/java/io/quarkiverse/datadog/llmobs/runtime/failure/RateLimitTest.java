package io.quarkiverse.datadog.llmobs.runtime.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = { "0, true", "' 0 ', true", "-1, true", "00, true", "1, false", "10, false",
            "none, false", "'', false", "many, false" })
    void aLimitIsUsedUpWhenNothingRemains(String remaining, boolean usedUp) {
        assertEquals(usedUp, RateLimit.of(name -> name.equals("X-RateLimit-Remaining") ? remaining : null, Instant.EPOCH)
                .usedUp());
    }

    @Test
    void theNameAndTheResetAreRead() {
        Map<String, String> headers = Map.of("X-RateLimit-Name", " llmobs_read ", "X-RateLimit-Remaining", "0",
                "X-RateLimit-Reset", "3");
        assertEquals(new RateLimit("llmobs_read", true, Duration.ofSeconds(3)), RateLimit.of(headers::get, Instant.EPOCH));
    }

    @Test
    void aResponseWithoutHeadersHasNoRateLimit() {
        assertEquals(new RateLimit(null, false, null), RateLimit.of(name -> null, Instant.EPOCH));
        assertEquals(new RateLimit(null, false, null),
                RateLimit.of(name -> name.equals("X-RateLimit-Name") ? " " : null, Instant.EPOCH));
    }
}
