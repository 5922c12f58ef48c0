package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.deployment.BuildTimeConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientNamesRecorder;
import io.quarkiverse.datadog.llmobs.samples.Sample;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Every properties sample of the documentation consists of keys that exist, with values of their types.
 */
class DocumentedPropertiesTest {

    private static final Pattern NAMED = Pattern.compile("quarkus\\.datadog-llmobs\\.\"(.+)\"\\.");

    /** The configuration reads the keys of the named clients in use only. */
    private static final ClientNamesRecorder NAMES = new ClientNamesRecorder();

    @AfterEach
    void forgetTheNames() {
        NAMES.use(List.of());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keysAndValuesAreValid(Sample sample) {
        assertDoesNotThrow(() -> load(sample.text()));
    }

    @Test
    void anUnknownKeyAndAWrongValueWouldBeFound() {
        assertThrows(RuntimeException.class, () -> load("quarkus.datadog-llmobs.devservice.seed=seed.json"));
        assertThrows(RuntimeException.class, () -> load("quarkus.datadog-llmobs.read-timeout=often"));
        assertThrows(RuntimeException.class, () -> load("quarkus.datadog-llmobs.\"eu\".read-timeout=often"));
    }

    static List<Sample> samples() {
        return Sample.in("properties");
    }

    private static void load(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> values = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (String key : properties.stringPropertyNames()) {
            Matcher client = NAMED.matcher(key);
            if (client.find()) {
                named.add(client.group(1));
            }
            // without profiles, without quotes, since the mapping asks for a simple name without them, and without expressions,
            // whose variables are not set here
            values.put(key.replaceFirst("^%[^.]+\\.", "").replaceAll("\"([\\w-]+)\"", "$1"),
                    properties.getProperty(key).replaceAll("\\$\\{.*?}", "any"));
        }
        NAMES.use(List.copyOf(named));
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(LlmObservabilityConfig.class)
                .withMapping(BuildTimeConfig.class).withSources(new PropertiesConfigSource(values, "sample", 100)).build();
    }
}
