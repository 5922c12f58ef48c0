/**
 * Files of any size appended to a dataset, in batches and in constant memory.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport}, or from
 * {@link io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport} in reactive code. An import that stops half-way
 * is an {@link io.quarkiverse.datadog.llmobs.dataset.imports.ImportException}, whose
 * {@link io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint} says what the service has confirmed and where to go on.
 * Nothing here must be closed.
 */
package io.quarkiverse.datadog.llmobs.dataset.imports;
