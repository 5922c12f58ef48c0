package io.quarkiverse.datadog.llmobs.deployment;

import io.quarkus.runtime.annotations.ConfigGroup;

/**
 * The build-time configuration of one client.
 */
@ConfigGroup
public interface ClientBuildTimeConfig {

    /**
     * The emulator in development and test mode.
     */
    DevServiceConfig devservices();
}
