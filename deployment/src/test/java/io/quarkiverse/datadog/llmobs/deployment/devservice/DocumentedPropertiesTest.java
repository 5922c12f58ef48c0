package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.deployment.BuildTimeConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.quarkiverse.datadog.llmobs.samples.Sample;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Every properties sample of the documentation consists of keys that exist, with values of their types.
 */
class DocumentedPropertiesTest {

    @ParameterizedTest
    @MethodSource("samples")
    void keysAndValuesAreValid(Sample sample) {
        assertDoesNotThrow(() -> load(sample.text()));
    }

    @Test
    void anUnknownKeyAndAWrongValueWouldBeFound() {
        assertThrows(RuntimeException.class, () -> load("quarkus.datadog-llmobs.devservice.seed=seed.json"));
        assertThrows(RuntimeException.class, () -> load("quarkus.datadog-llmobs.read-timeout=often"));
    }

    static List<Sample> samples() {
        return Sample.in("properties");
    }

    private static void load(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> values = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            // without profiles, and without expressions, whose variables are not set here
            values.put(key.replaceFirst("^%[^.]+\\.", ""), properties.getProperty(key).replaceAll("\\$\\{.*?}", "any"));
        }
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(LlmObservabilityConfig.class)
                .withMapping(BuildTimeConfig.class).withSources(new PropertiesConfigSource(values, "sample", 100)).build();
    }
}
