/**
 * Exports of datasets of any size, in constant memory.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport}, or from
 * {@link io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport} in reactive code. Bytes are pulled: a slow
 * consumer slows the server down and never fills the memory. A body that ends early is an error, never a shorter result.
 * <p>
 * The caller closes what {@code open()} and {@code rows()} return; everything else closes what it opened.
 */
package io.quarkiverse.datadog.llmobs.dataset.export;
