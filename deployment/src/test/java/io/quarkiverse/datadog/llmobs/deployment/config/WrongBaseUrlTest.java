package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkus.test.QuarkusUnitTest;

class WrongBaseUrlTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.\"a b\".base-url", "ftp://api.datadoghq.com")
            .assertException(failure -> {
                Throwable root = failure;
                while (root.getCause() != null) {
                    root = root.getCause();
                }
                assertTrue(root.getMessage().contains(
                        "quarkus.datadog-llmobs.\"a b\".base-url is 'ftp://api.datadoghq.com': must be an absolute http or https URL"),
                        root.getMessage());
            });

    @Inject
    @LlmObservabilityClient("a b")
    LlmObservability llmobs;

    @Test
    void aBaseUrlThatIsNoHttpUrlStopsTheStart() {
        fail();
    }
}
