package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkus.arc.InactiveBeanException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A client with a configured target does not use the emulator; the other clients still do.
 */
class DevServiceSwitchedOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.site", "datadoghq.eu")
            .overrideConfigKey("quarkus.datadog-llmobs.\"off\".devservices.enabled", "false")
            .overrideConfigKey("quarkus.datadog-llmobs.plain.site", "us3.datadoghq.com")
            .overrideConfigKey("quarkus.datadog-llmobs.\"emulated\".project-id", "mine");

    @Inject
    LlmObservability real;

    @Inject
    @LlmObservabilityClient("off")
    LlmObservability off;

    @Inject
    @LlmObservabilityClient("plain")
    LlmObservability plain;

    @Inject
    @LlmObservabilityClient("emulated")
    LlmObservability emulated;

    @Test
    void aClientWithASiteIsLeftAlone() {
        assertTrue(value("quarkus.datadog-llmobs.base-url") == null);
        assertThrows(InactiveBeanException.class, () -> real.projects());
    }

    @Test
    void aClientWithoutDevServicesIsLeftAlone() {
        assertThrows(InactiveBeanException.class, () -> off.projects());
    }

    @Test
    void aSimpleNameNeedsNoQuotes() {
        assertTrue(value("quarkus.datadog-llmobs.\"plain\".base-url") == null);
        assertThrows(InactiveBeanException.class, () -> plain.projects());
    }

    @Test
    void theOtherClientIsEmulatedAndKeepsItsProject() {
        assertTrue(value("quarkus.datadog-llmobs.\"emulated\".base-url").startsWith("http://127.0.0.1:"));
        assertTrue(value("quarkus.datadog-llmobs.\"emulated\".project-id").equals("mine"));
        assertTrue(emulated.projects().list().stream().anyMatch(project -> project.id().equals("mine")));
        assertEquals("mine", emulated.datasets().create(NewDataset.named("d")).projectId());
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(null);
    }
}
