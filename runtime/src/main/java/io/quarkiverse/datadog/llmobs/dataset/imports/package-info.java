/**
 * Imports files and records of any number into a dataset, in batches and with constant memory.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport}, or from
 * {@link io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport} in reactive code. An import that stops
 * before its end throws an {@link io.quarkiverse.datadog.llmobs.dataset.imports.ImportException}, whose
 * {@link io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint} contains the confirmed records and with which it can be
 * continued. Nothing here must be closed.
 */
package io.quarkiverse.datadog.llmobs.dataset.imports;
