/**
 * The events of experiments: spans, and metrics of spans and of experiments.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents}, or from
 * {@link io.quarkiverse.datadog.llmobs.experiment.event.ReactiveExperimentEvents} in reactive code. Groups may be shared
 * between threads. All other types are immutable values. In what is read, every component may be null; members that this
 * version does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.experiment.event;
