package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/**
 * Who does not use the client is not bothered by it: neither by its configuration nor by a Dev Service.
 */
class UnusedClientTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.datadog-llmobs.max-connections", "0");

    @Test
    void theApplicationStartsWithoutAnEmulator() {
        assertTrue(ConfigProvider.getConfig().getOptionalValue("quarkus.datadog-llmobs.base-url", String.class).isEmpty());
    }
}
