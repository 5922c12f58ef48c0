package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkus.arc.InactiveBeanException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The log says once why clients have no emulator.
 */
class DatadogVariableTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("DD_API_KEY", SECRET)
            .overrideConfigKey("quarkus.datadog-llmobs.\"eu\".site", "datadoghq.eu")
            .overrideConfigKey("quarkus.datadog-llmobs.\"off\".devservices.enabled", "false")
            .setLogRecordPredicate(message -> message.getMessage().contains("Datadog LLM Observability"))
            .assertLogRecords(messages -> {
                assertEquals(1, messages.size());
                assertEquals(Level.INFO, messages.get(0).getLevel());
                String text = messages.get(0).getMessage();
                assertTrue(text.startsWith("Dev Services for Datadog LLM Observability are off for the default client"
                        + " (DD_API_KEY is set), the client \"eu\" (quarkus.datadog-llmobs.\"eu\".site, DD_API_KEY are set). "),
                        text);
                assertTrue(text.contains("%prod."), text);
                assertFalse(text.contains(SECRET), text);
            });

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    @Inject
    @LlmObservabilityClient("off")
    LlmObservability off;

    @Test
    void theClientsAreInactive() {
        for (LlmObservability client : List.of(llmobs, eu, off)) {
            assertThrows(InactiveBeanException.class, client::projects);
        }
    }
}
