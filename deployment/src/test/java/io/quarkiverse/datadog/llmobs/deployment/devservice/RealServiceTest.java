package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class RealServiceTest {

    private static final String CLIENT = ClientName.DEFAULT;

    @Test
    void nothingSetAndEmptyValuesMeanTheEmulator() {
        assertFalse(with(variables(Map.of())).isMeantBy(CLIENT));
        assertFalse(with(variables(Map.of("DD_API_KEY", "", "DD_SITE", ""))).isMeantBy(CLIENT));
        assertFalse(with(properties(Map.of("quarkus.datadog-llmobs.project-id", "p"))).isMeantBy(CLIENT));
    }

    @Test
    void aVariableIsNamedAsAVariable() {
        assertExplained("the default client (DD_API_KEY is set)", variables(Map.of("DD_API_KEY", "secret")));
        assertExplained("the default client (QUARKUS_DATADOG_LLMOBS_API_KEY, DD_SITE are set)",
                variables(Map.of("QUARKUS_DATADOG_LLMOBS_API_KEY", "secret", "DD_SITE", "secret")));
    }

    @Test
    void anAccessTokenMeansTheRealService() {
        assertExplained("the default client (QUARKUS_DATADOG_LLMOBS_ACCESS_TOKEN is set)",
                variables(Map.of("QUARKUS_DATADOG_LLMOBS_ACCESS_TOKEN", "secret")));
        assertExplained("staging", "the client \"staging\" (quarkus.datadog-llmobs.\"staging\".access-token is set)",
                properties(Map.of("quarkus.datadog-llmobs.\"staging\".access-token", "secret")));
    }

    @Test
    void aVariableOfAProfileIsNamedWithIt() {
        assertExplained("the default client (_DEV_QUARKUS_DATADOG_LLMOBS_API_KEY is set)",
                variables(Map.of("_DEV_QUARKUS_DATADOG_LLMOBS_API_KEY", "secret")));
        assertExplained("the default client (_DEV_DD_SITE is set)", variables(Map.of("_DEV_DD_SITE", "secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "QUARKUS_DATADOG_LLMOBS__STAGING_EU__API_KEY", "QUARKUS_DATADOG_LLMOBS_STAGING_EU_API_KEY",
            "_DEV_QUARKUS_DATADOG_LLMOBS__STAGING_EU__API_KEY", "quarkus_datadog_llmobs__staging_eu__site",
            "quarkus.datadog-llmobs.staging-eu.site" })
    void aVariableOfANamedClientIsNamedAsItIsSet(String variable) {
        assertExplained("staging-eu", "the client \"staging-eu\" (" + variable + " is set)",
                variables(Map.of(variable, "secret")));
    }

    @Test
    void aVariableIsNamedInAnyLanguage() {
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertExplained("the default client (QUARKUS_DATADOG_LLMOBS_SITE is set)",
                    variables(Map.of("QUARKUS_DATADOG_LLMOBS_SITE", "secret")));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void aPropertyIsNamedWithItsProfile() {
        assertExplained("the default client (quarkus.datadog-llmobs.site is set)",
                properties(Map.of("quarkus.datadog-llmobs.site", "secret")));
        assertExplained("the default client (%dev.quarkus.datadog-llmobs.base-url is set)",
                properties(Map.of("%dev.quarkus.datadog-llmobs.base-url", "secret")));
        assertExplained("the default client (quarkus.datadog-llmobs.intake-base-url is set)",
                properties(Map.of("quarkus.datadog-llmobs.intake-base-url", "secret")));
    }

    private static void assertExplained(String reason, ConfigSource source) {
        assertExplained(CLIENT, reason, source);
    }

    private static void assertExplained(String client, String reason, ConfigSource source) {
        assertTrue(with(source).isMeantBy(client));
        String text = with(source).explain(List.of(client));
        assertTrue(text.contains(reason), text);
        assertFalse(text.contains("secret"), text);
    }

    private static RealService with(ConfigSource source) {
        return new RealService(new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("dev").withSources(source)
                .build());
    }

    private static ConfigSource variables(Map<String, String> values) {
        return new EnvConfigSource(values, 300);
    }

    private static ConfigSource properties(Map<String, String> values) {
        return new PropertiesConfigSource(values, "application.properties", 250);
    }
}
