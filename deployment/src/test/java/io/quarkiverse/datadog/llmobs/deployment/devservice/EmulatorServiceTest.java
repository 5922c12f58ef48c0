package io.quarkiverse.datadog.llmobs.deployment.devservice;

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
import io.quarkus.dev.spi.DevModeType;
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
    void onlyTestsBesideDevelopmentModeUseAnotherPort() {
        assertEquals(18126, Port.of(OptionalInt.of(18126), launched(LaunchMode.DEVELOPMENT, null)).number());
        assertEquals(18126, Port.of(OptionalInt.of(18126), launched(LaunchMode.TEST, null)).number());
        assertEquals(0, Port.of(OptionalInt.of(18126), launched(LaunchMode.TEST, DevModeType.LOCAL)).number());
        assertEquals("", Port.of(OptionalInt.empty(), launched(LaunchMode.TEST, DevModeType.LOCAL)).note());
    }

    @Test
    void testsThatRunAloneKeepThePort() {
        assertEquals(new Port(18126, ""),
                Port.of(OptionalInt.of(18126), launched(LaunchMode.TEST, DevModeType.TEST_ONLY)));
    }

    private static IllegalStateException failure(int port) {
        EmulatorService service = new EmulatorService(port, Seed.empty(), Optional.empty());
        return assertThrows(IllegalStateException.class, service::start);
    }

    /** @param beside the mode of the application beside which this one runs, or null */
    private static LaunchModeBuildItem launched(LaunchMode mode, DevModeType beside) {
        return new LaunchModeBuildItem(mode, Optional.empty(), beside != null, Optional.ofNullable(beside), false);
    }
}
