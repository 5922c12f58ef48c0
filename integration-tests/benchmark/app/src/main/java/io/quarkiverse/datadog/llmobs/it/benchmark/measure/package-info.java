/**
 * The options of a run, the measurement of two alternatives, and the report of the results.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.measure;
