/**
 * Measures the extension against other tools that do the same work, and checks that the results are correct.
 * <p>
 * Start at {@link io.quarkiverse.datadog.llmobs.it.benchmark.Benchmark}, which lists the groups of figures. The amounts of data
 * are in {@link io.quarkiverse.datadog.llmobs.it.benchmark.measure.Sizes}.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark;
