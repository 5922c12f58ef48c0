package io.quarkiverse.datadog.llmobs.it.benchmark.start;

/**
 * What the application answers.
 */
public record Greeting(String text) {
}
