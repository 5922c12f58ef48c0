/**
 * The build steps of the extension: clients and their beans, configuration, native executables, metrics.
 */
package io.quarkiverse.datadog.llmobs.deployment;
