package io.quarkiverse.datadog.llmobs.runtime.client;

import java.util.List;

/**
 * Build-time information for the clients.
 *
 * @param extensionVersion the version of this extension
 * @param quarkusVersion the version of Quarkus
 * @param apis the MicroProfile interfaces
 */
public record BuildInfo(String extensionVersion, String quarkusVersion, List<Class<?>> apis) {
}
