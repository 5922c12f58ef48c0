/**
 * Interactions: what a queue offers to its annotators, and the annotations that these have made.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.annotation.interaction.Interactions}, or from
 * {@link io.quarkiverse.datadog.llmobs.annotation.interaction.ReactiveInteractions} in reactive code. Groups may be shared
 * between threads. All other types are immutable values. In what is read every component may be null, and members that this
 * version does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.annotation.interaction;
