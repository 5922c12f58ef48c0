package io.quarkiverse.datadog.llmobs.deployment;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/**
 * Datadog LLM Observability at build time
 */
@ConfigMapping(prefix = "quarkus.datadog-llmobs")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface BuildTimeConfig {

    /**
     * The default client and any number of named ones
     */
    @WithParentName
    @WithUnnamedKey(ClientName.DEFAULT)
    @WithDefaults
    @ConfigDocMapKey("client-name")
    @ConfigDocSection
    Map<String, ClientBuildTimeConfig> clients();
}
