/**
 * Experiments, which run a task over the records of a dataset.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.experiment.Experiments}, or from
 * {@link io.quarkiverse.datadog.llmobs.experiment.ReactiveExperiments} in reactive code. Groups may be shared between threads.
 * All other types are immutable values. In what is read, only the id is always present: the service leaves out what is not
 * set, and every other component may be null. Members that this version does not know are kept in {@code other}. In a query, a
 * criterion that is null does not restrict, and all criteria are sent with every page.
 */
package io.quarkiverse.datadog.llmobs.experiment;
