package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.runtime.LaunchMode;

class EmulatorServiceTest {

    @Test
    void aPortInUseIsNamedWithItsKey() {
        try (LlmObservabilityEmulator other = LlmObservabilityEmulator.start()) {
            IllegalStateException failure = failure(other.port());
            assertTrue(failure.getMessage().startsWith("quarkus.datadog-llmobs.devservices.port=" + other.port() + ": "));
            assertTrue(failure.getMessage().endsWith("set a port that is free, or remove the key to use any free one"));
            assertNull(failure.getCause(), "development mode reports nothing if the cause is a BindException");
        }
    }

    @Test
    void aPortOutOfRangeIsNamedWithItsKey() {
        assertTrue(failure(70000).getMessage().startsWith("quarkus.datadog-llmobs.devservices.port=70000: "));
    }

    @Test
    void onlyTheTestsOfContinuousTestingUseAnotherPort() {
        assertEquals(18126, Port.of(OptionalInt.of(18126), launched(LaunchMode.DEVELOPMENT, false)).number());
        assertEquals(18126, Port.of(OptionalInt.of(18126), launched(LaunchMode.TEST, false)).number());
        assertEquals(0, Port.of(OptionalInt.of(18126), launched(LaunchMode.TEST, true)).number());
        assertEquals("", Port.of(OptionalInt.empty(), launched(LaunchMode.TEST, true)).note());
    }

    private static IllegalStateException failure(int port) {
        EmulatorService service = new EmulatorService(port, Seed.empty(), Optional.empty());
        return assertThrows(IllegalStateException.class, service::start);
    }

    private static LaunchModeBuildItem launched(LaunchMode mode, boolean auxiliary) {
        return new LaunchModeBuildItem(mode, Optional.empty(), auxiliary, Optional.empty(), false);
    }
}
