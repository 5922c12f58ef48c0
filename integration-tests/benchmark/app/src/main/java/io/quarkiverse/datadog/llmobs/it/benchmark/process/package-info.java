/**
 * Starts the other processes of the benchmark and sends requests to them.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.process;
