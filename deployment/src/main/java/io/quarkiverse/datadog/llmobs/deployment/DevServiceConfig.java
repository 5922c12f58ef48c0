package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithDefault;

/**
 * The emulator that stands in for Datadog in development and test mode.
 */
@ConfigGroup
public interface DevServiceConfig {

    /**
     * Whether a client without a key, a site and a base URL talks to an emulator in development and test mode. The
     * emulator runs inside the build; no container is needed.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * The port on which the emulator listens on the loopback address; a free one unless set. Read for the default client only:
     * there is one emulator for all clients.
     */
    OptionalInt port();

    /**
     * A JSON file that fills the emulator at its start. Read for the default client only.
     */
    Optional<String> seed();
}
