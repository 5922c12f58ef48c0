/**
 * Measures the extension against other ways to the same end, and checks that what comes out is right.
 * <p>
 * Start at {@link io.quarkiverse.datadog.llmobs.it.benchmark.Benchmark}, which says what is measured. How much of everything is
 * said in {@link io.quarkiverse.datadog.llmobs.it.benchmark.Sizes}.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark;
