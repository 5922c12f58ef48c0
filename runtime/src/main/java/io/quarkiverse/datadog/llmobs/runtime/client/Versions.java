package io.quarkiverse.datadog.llmobs.runtime.client;

/**
 * The versions the application was built with.
 */
public record Versions(String extension, String quarkus) {
}
