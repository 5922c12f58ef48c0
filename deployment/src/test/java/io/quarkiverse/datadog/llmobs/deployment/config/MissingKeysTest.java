package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.arc.InactiveBeanException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * An application starts without keys; only a use of the client fails, and says everything that is missing.
 */
class MissingKeysTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.devservices.enabled", "false")
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".site", "datadoghq.eu");

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @RestClient
    DatasetsApi api;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @Test
    void usingTheClientNamesBothKeys() {
        for (String message : new String[] {
                assertThrows(InactiveBeanException.class, () -> llmobs.projects()).getMessage(),
                assertThrows(InactiveBeanException.class, () -> reactive.projects()).getMessage(),
                assertThrows(InactiveBeanException.class, () -> api.listDatasets("p", null, null, null, null)).getMessage() }) {
            assertTrue(message.contains("quarkus.datadog-llmobs.api-key is missing"), message);
            assertTrue(message.contains("DD_API_KEY"), message);
            assertTrue(message.contains("quarkus.datadog-llmobs.application-key is missing"), message);
            assertTrue(message.contains("DD_APP_KEY"), message);
        }
    }

    @Test
    void aNamedClientNamesItsOwnKeys() {
        String message = assertThrows(InactiveBeanException.class, () -> eu.projects()).getMessage();
        assertTrue(message.contains("quarkus.datadog-llmobs.\"eu\".api-key is missing"), message);
        assertTrue(message.contains("quarkus.datadog-llmobs.\"eu\".application-key is missing"), message);
    }
}
