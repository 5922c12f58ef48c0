/**
 * Finds the samples of the documentation, so that tests can run them.
 */
package io.quarkiverse.datadog.llmobs.samples;
