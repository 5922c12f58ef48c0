package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientNames;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithKeys;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/**
 * Datadog LLM Observability
 */
@ConfigMapping(prefix = "quarkus.datadog-llmobs")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface LlmObservabilityConfig {

    /**
     * The default client and any number of named ones, selected by {@code @LlmObservabilityClient("name")}
     */
    @WithParentName
    @WithUnnamedKey(ClientName.DEFAULT)
    @WithDefaults
    @WithKeys(ClientNames.class)
    @ConfigDocMapKey("client-name")
    @ConfigDocSection
    Map<String, ClientConfig> clients();
}
