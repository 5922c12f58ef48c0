package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

// tag::class[]
@QuarkusTest
@TestProfile(FakeClientTest.WithFakeClient.class)
class FakeClientTest {

    public static class WithFakeClient implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FakeClient.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datadog-llmobs.devservices.enabled", "false");
        }
    }

    @Alternative
    static class FakeClient {

        @Produces
        @ApplicationScoped
        LlmObservability llmobs() {
            LlmObservability fake = mock(LlmObservability.class, RETURNS_DEEP_STUBS);
            when(fake.datasets().export("d-1").toFile(any()))
                    .thenReturn(new ExportReport(1000, 1000, 12, OptionalLong.of(3), Duration.ofSeconds(1)));
            return fake;
        }
    }

    @Inject
    GoldenDatasets golden;

    @Test
    void theApplicationUsesTheFake() {
        assertEquals(12, golden.save("d-1", Path.of("golden.csv")));
    }
}
// end::class[]
