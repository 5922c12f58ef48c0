package io.quarkiverse.datadog.llmobs.testkit.operation;

/**
 * The three APIs through which every operation can be called.
 */
public enum ApiStyle {
    /** The groups of {@code LlmObservability}. */
    BLOCKING,
    /** The groups of {@code ReactiveLlmObservability}. */
    REACTIVE,
    /** The MicroProfile REST client interfaces. */
    RAW
}
