package io.quarkiverse.datadog.llmobs.runtime.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.runtime.retry.RetrySettings;

/**
 * The validated settings of a client.
 *
 * @param intakeUri the base URI of the intake, where only the API key is sent
 */
public record ClientSettings(String name, URI baseUri, URI intakeUri, Credentials credentials, Optional<String> projectId,
        Duration connectTimeout, Duration readTimeout, int maxConnections, int maxHeaderSize,
        Optional<String> tlsConfigurationName, Optional<String> proxyConfigurationName,
        Optional<String> userAgentSuffix, RetrySettings retry, PromptCacheSettings promptCache) {
}
