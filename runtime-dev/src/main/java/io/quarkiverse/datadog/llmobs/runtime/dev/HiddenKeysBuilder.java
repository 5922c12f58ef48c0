package io.quarkiverse.datadog.llmobs.runtime.dev;

import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Adds the {@link HiddenKeys} to the configuration.
 */
public final class HiddenKeysBuilder implements ConfigBuilder {

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        return builder.withInterceptors(new HiddenKeys());
    }
}
