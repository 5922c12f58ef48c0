package io.quarkiverse.datadog.llmobs.deployment.config;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

import io.smallrye.config.EnvConfigSource;

/**
 * Environment variables of an application under test: a process cannot change its own. Each test has a provider.
 */
abstract class Environment implements ConfigSourceProvider {

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        return List.of(new EnvConfigSource(variables, 301));
    }
}
