/**
 * Figures of the start of an application.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.startup;
