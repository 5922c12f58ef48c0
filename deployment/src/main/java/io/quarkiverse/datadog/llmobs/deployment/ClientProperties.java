package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.runtime.config.LlmObservabilityConfig;
import io.smallrye.config.ConfigMappings.ConfigClass;

/**
 * The configuration keys that each client has, such as {@code site} and {@code retry.enabled}.
 */
final class ClientProperties {

    private static final String NAMED = "quarkus.datadog-llmobs.*.";

    private ClientProperties() {
    }

    /** Those of the build included, since they may be set at run time, too. */
    static List<String> all() {
        return Stream.of(LlmObservabilityConfig.class, BuildTimeConfig.class).map(ConfigClass::configClass)
                .flatMap(config -> config.getProperties().keySet().stream()).filter(key -> key.startsWith(NAMED))
                .map(key -> key.substring(NAMED.length())).sorted().toList();
    }
}
