package io.quarkiverse.datadog.llmobs.rest.wire.pattern;

/**
 * The attributes of a request that starts a run.
 *
 * @param configId the configuration to run
 */
public record PatternTrigger(String configId) {
}
