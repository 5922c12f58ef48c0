package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkus.arc.InactiveBeanException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Each client has a project of its own in the emulator, which a reset restores. Switching the Dev Service off for the default
 * client leaves the named ones alone.
 */
class NamedClientsOnTheEmulatorTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Http.class))
            .overrideConfigKey("quarkus.datadog-llmobs.devservices.enabled", "false")
            .overrideConfigKey("quarkus.datadog-llmobs.\"us\".project-id", "mine");

    @Inject
    LlmObservability off;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @Inject
    @LlmObservabilityClient("us")
    LlmObservability us;

    @ConfigProperty(name = "quarkus.datadog-llmobs.\"eu\".base-url")
    String emulator;

    @Test
    void theDefaultClientIsOffAlone() {
        assertThrows(InactiveBeanException.class, () -> off.projects());
    }

    @Test
    void clientsDoNotSeeEachOthersDatasetsAndWorkAfterAReset() {
        eu.datasets().create(NewDataset.named("european"));
        assertEquals(List.of("european"), names(eu));
        assertEquals(List.of(), names(us));

        Http.post(emulator + "/_emulator/reset");
        assertEquals(List.of(), names(eu));
        assertEquals("mine", us.datasets().create(NewDataset.named("american")).projectId());
        assertEquals(List.of(), names(eu));
    }

    private static List<String> names(LlmObservability client) {
        return client.datasets().list().stream().map(Dataset::name).toList();
    }
}
