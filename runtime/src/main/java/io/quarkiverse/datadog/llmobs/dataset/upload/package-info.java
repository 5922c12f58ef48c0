/**
 * Uploads of CSV files, which the service imports.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.dataset.upload.DatasetUpload}, or from
 * {@link io.quarkiverse.datadog.llmobs.dataset.upload.ReactiveDatasetUpload} in reactive code. An import that the service does
 * not complete throws an {@link io.quarkiverse.datadog.llmobs.dataset.upload.UploadException}. Nothing here must be closed.
 * All of it is known from the API description only.
 */
package io.quarkiverse.datadog.llmobs.dataset.upload;
