package io.quarkiverse.datadog.llmobs.runtime.config.names;

import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Adds the {@link ClientKeysInterceptor} to the configuration.
 */
public final class ClientKeysBuilder implements ConfigBuilder {

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        return builder.withInterceptors(new ClientKeysInterceptor(ClientNames.named(), builder.getProfiles()));
    }
}
