/**
 * Datasets and their operations, the export included. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.dataset;
