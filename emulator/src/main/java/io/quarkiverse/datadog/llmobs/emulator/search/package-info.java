/**
 * Searches in projects, datasets, records, experiments and runs. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.search;
