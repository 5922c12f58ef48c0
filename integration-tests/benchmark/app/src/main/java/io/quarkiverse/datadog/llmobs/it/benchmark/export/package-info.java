/**
 * Figures of exports: files, rows and JSON Lines.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.export;
