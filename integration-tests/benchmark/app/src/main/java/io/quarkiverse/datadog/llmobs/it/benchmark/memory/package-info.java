/**
 * Figures of the memory that processes need.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.memory;
