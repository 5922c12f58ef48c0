package io.quarkiverse.datadog.llmobs.deployment.secrets;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

import io.smallrye.config.EnvConfigSource;

/**
 * Environment variables with keys: a process cannot change its own.
 */
public final class DevelopedEnvironment implements ConfigSourceProvider {

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        return List.of(new EnvConfigSource(Map.of("DD_API_KEY", KeyParts.API_KEY, "DD_APP_KEY", KeyParts.APPLICATION_KEY,
                "_DEV_DD_API_KEY", KeyParts.API_KEY, "STAGING_APP_KEY", KeyParts.API_KEY,
                "QUARKUS_DATADOG_LLMOBS__EU__API_KEY", KeyParts.APPLICATION_KEY,
                "QUARKUS_DATADOG_LLMOBS_UNUSED_API_KEY", KeyParts.APPLICATION_KEY,
                "HTTP_HEADERS", "Authorization: Bearer " + KeyParts.API_KEY, "PART_OF_A_KEY",
                KeyParts.API_KEY.substring(4, 20)),
                301));
    }
}
