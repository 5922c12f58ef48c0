package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The default client is there for who looks it up, without any injection point.
 */
class ProgrammaticLookUpTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k");

    @Test
    void theDefaultClientIsFound() {
        assertTrue(CDI.current().select(LlmObservability.class).get().projects() != null);
        assertTrue(CDI.current().select(ReactiveLlmObservability.class).get().projects() != null);
    }
}
