package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientName;
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
    void aPropertyIsNamedWithItsProfile() {
        assertExplained("the default client (quarkus.datadog-llmobs.site is set)",
                properties(Map.of("quarkus.datadog-llmobs.site", "secret")));
        assertExplained("the default client (%dev.quarkus.datadog-llmobs.base-url is set)",
                properties(Map.of("%dev.quarkus.datadog-llmobs.base-url", "secret")));
    }

    private static void assertExplained(String reason, ConfigSource source) {
        assertTrue(with(source).isMeantBy(CLIENT));
        String text = with(source).explain(List.of(CLIENT));
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
