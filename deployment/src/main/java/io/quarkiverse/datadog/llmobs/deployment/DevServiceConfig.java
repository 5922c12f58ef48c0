package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithDefault;

/**
 * The emulator that replaces Datadog in development and test mode.
 */
@ConfigGroup
public interface DevServiceConfig {

    /**
     * Whether this client uses an emulator in development and test mode, unless a key, an access token, a site or a base URL is
     * set. The
     * emulator runs inside the build; no container is needed. The value for the default client does not apply to named
     * clients; {@code quarkus.devservices.enabled=false} applies to all.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * The port on which the emulator listens on the loopback address; 0 or no value for a free one. The tests of continuous
     * testing always use a free one. Read for the default client only: there is one emulator for all clients.
     */
    OptionalInt port();

    /**
     * A JSON file with the initial projects, datasets and records of the emulator. The path is absolute, or relative to the
     * directory of the module, where its {@code pom.xml} is. In development mode a change of the file restarts the emulator.
     * Read for the default client only.
     */
    Optional<String> seed();
}
