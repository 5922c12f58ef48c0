package io.quarkiverse.datadog.llmobs.it.benchmark.start;

/**
 * The response of the application.
 */
public record Greeting(String text) {
}
