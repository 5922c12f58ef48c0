/**
 * Searches in everything that belongs to experiments.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.experiment.search.Experimentation}, or from
 * {@link io.quarkiverse.datadog.llmobs.experiment.search.ReactiveExperimentation} in reactive code. Groups may be shared
 * between threads. All other types are immutable values. In what is read, every component may be null; members that this
 * version does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.experiment.search;
