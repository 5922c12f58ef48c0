package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

// tag::class[]
@QuarkusTest
@TestProfile(SwitchedOffTest.WithoutService.class)
class SwitchedOffTest {

    public static class WithoutService implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datadog-llmobs.base-url", "http://127.0.0.1:1", // refuses connections
                    "quarkus.datadog-llmobs.api-key", "any",
                    "quarkus.datadog-llmobs.application-key", "any",
                    "quarkus.datadog-llmobs.project-id", "p-1",
                    "quarkus.datadog-llmobs.retry.enabled", "false");
        }
    }

    @Inject
    GoldenDatasets golden;

    @Test
    void aServiceThatCannotBeReachedIsReported() {
        assertEquals(1, assertThrows(TransportException.class, golden::names).attempts());
    }
}
// end::class[]
