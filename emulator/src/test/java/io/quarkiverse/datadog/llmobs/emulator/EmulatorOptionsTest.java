package io.quarkiverse.datadog.llmobs.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

class EmulatorOptionsTest {

    private final EmulatorOptions options = EmulatorOptions.defaults();

    @Test
    void valuesOutOfRangeAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> options.withPort(-1));
        assertThrows(IllegalArgumentException.class, () -> options.withPort(65536));
        assertThrows(IllegalArgumentException.class, () -> options.withHost(" "));
        assertThrows(IllegalArgumentException.class, () -> options.withDefaultPageSize(0));
        assertThrows(IllegalArgumentException.class, () -> options.withKeys("one", null));
        for (String token : List.of("", "two words", "line\nbreak", "für")) {
            String message = assertThrows(IllegalArgumentException.class, () -> options.withAccessToken(token)).getMessage();
            assertEquals("accessToken is '***': give visible ASCII characters without spaces", message);
        }
    }

    @Test
    void theDefaultIsAFreePortOfTheLoopbackAddress() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start()) {
            assertTrue(emulator.port() > 0);
            assertEquals(URI.create("http://127.0.0.1:" + emulator.port()), emulator.baseUri());
        }
    }

    @Test
    void aSecondCloseDoesNothing() {
        LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start();
        emulator.close();
        emulator.close();
    }
}
