package io.quarkiverse.datadog.llmobs.deployment.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.spi.ConfigSourceProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.runtime.config.ClientConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.arc.InactiveBeanException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Every client in use can be configured by environment variables alone, with any name.
 */
class EnvironmentVariablesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Environment.class, Variables.class)
                    .addAsServiceProvider(ConfigSourceProvider.class, Variables.class))
            .overrideConfigKey("quarkus.datadog-llmobs.mixed.read-timeout", "7s")
            .overrideConfigKey("quarkus.datadog-llmobs.\"mixed\".connect-timeout", "3s")
            .overrideConfigKey("quarkus.datadog-llmobs.mixed.project-id", "of the file");

    public static final class Variables extends Environment {

        public Variables() {
            super(variables());
        }

        private static Map<String, String> variables() {
            Map<String, String> variables = new HashMap<>();
            for (String name : new String[] { "", "_STAGING_EU_", "_EU_", "_MY_EU_", "_2ND_SITE_", "_SNAKE_CASE_", "_GR_N_",
                    "_MIXED_" }) {
                String prefix = "QUARKUS_DATADOG_LLMOBS_" + name + (name.isEmpty() ? "" : "_");
                variables.put(prefix + "BASE_URL", "http://localhost:1/" + name);
                variables.put(prefix + "API_KEY", "api" + name);
                variables.put(prefix + "APPLICATION_KEY", "application" + name);
                variables.put(prefix + "PROJECT_ID", "project" + name);
                variables.put(prefix + "RETRY_MAX_ATTEMPTS", "9");
            }
            variables.put("QUARKUS_DATADOG_LLMOBS_UNQUOTED_NAME_BASE_URL", "http://localhost:1/unquoted");
            variables.put("_TEST_QUARKUS_DATADOG_LLMOBS__PROFILED_EU__BASE_URL", "http://localhost:1/profiled");
            variables.put("QUARKUS_DATADOG_LLMOBS__PROFILED_EU__PROJECT_ID", "without a profile");
            variables.put("_TEST_QUARKUS_DATADOG_LLMOBS_PROFILED_EU_PROJECT_ID", "profile");
            variables.put("QUARKUS_DATADOG_LLMOBS__WITHOUT_EMULATOR__DEVSERVICES_ENABLED", "true");
            variables.put("_TEST_QUARKUS_DATADOG_LLMOBS_WITHOUT_EMULATOR_DEVSERVICES_ENABLED", "false");
            return variables;
        }
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("staging-eu")
    LlmObservability dash;

    @Inject
    @LlmObservabilityClient("EU")
    LlmObservability capitals;

    @Inject
    @LlmObservabilityClient("my.eu")
    LlmObservability dot;

    @Inject
    @LlmObservabilityClient("2nd site")
    LlmObservability digitAndSpace;

    @Inject
    @LlmObservabilityClient("snake_case")
    LlmObservability underscore;

    @Inject
    @LlmObservabilityClient("grün")
    LlmObservability umlaut;

    @Inject
    @LlmObservabilityClient("mixed")
    LlmObservability mixed;

    @Inject
    @LlmObservabilityClient("unquoted-name")
    LlmObservability unquoted;

    @Inject
    @LlmObservabilityClient("profiled-eu")
    LlmObservability profiled;

    @Inject
    @LlmObservabilityClient("without-emulator")
    LlmObservability withoutEmulator;

    @Inject
    LlmObservabilityConfig config;

    @ParameterizedTest
    @ValueSource(strings = { ClientName.DEFAULT, "staging-eu", "EU", "my.eu", "2nd site", "snake_case", "grün", "mixed" })
    void allKeysOfAClientAreRead(String name) {
        ClientConfig client = config.clients().get(name);
        String variable = ClientName.isDefault(name) ? "" : "_" + name.toUpperCase().replaceAll("[^A-Z0-9]", "_") + "_";
        assertEquals(Optional.of("http://localhost:1/" + variable), client.baseUrl());
        assertEquals("api" + variable, client.apiKey().orElseThrow().get());
        assertEquals("application" + variable, client.applicationKey().orElseThrow().get());
        assertEquals(Optional.of("project" + variable), client.projectId());
        assertEquals(9, client.retry().maxAttempts());
    }

    @Test
    void variablesWithoutAndWithAProfileAreRead() {
        assertEquals(Optional.of("http://localhost:1/unquoted"), config.clients().get("unquoted-name").baseUrl());
        assertEquals(Optional.of("http://localhost:1/profiled"), config.clients().get("profiled-eu").baseUrl());
    }

    @Test
    void theProfileTakesPrecedenceOverAnotherSpelling() {
        assertEquals(Optional.of("profile"), config.clients().get("profiled-eu").projectId());
    }

    @Test
    void keysInAllSpellingsBelongToOneClient() {
        ClientConfig client = config.clients().get("mixed");
        assertEquals(7, client.readTimeout().toSeconds());
        assertEquals(3, client.connectTimeout().toSeconds());
    }

    @Test
    void noClientUsesTheEmulator() {
        assertFalse(config.clients().get("staging-eu").baseUrl().orElseThrow().contains("127.0.0.1"));
        assertThrows(InactiveBeanException.class, () -> withoutEmulator.projects());
    }
}
