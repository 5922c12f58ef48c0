/**
 * Datasets as streams of any size, in constant memory.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport}, or from
 * {@link io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport} in reactive code. Bytes are pulled: a slow
 * consumer slows
 * the server down and never fills the memory. A body that ends early is an error, never a shorter result.
 * <p>
 * What {@code open()} and {@code rows()} give must be closed by who asked for it; everything else closes what it opened.
 */
package io.quarkiverse.datadog.llmobs.dataset.export;
