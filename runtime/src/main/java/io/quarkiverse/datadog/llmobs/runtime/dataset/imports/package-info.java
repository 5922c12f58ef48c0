/**
 * Imports: records are read, gathered into batches and appended, several batches at a time.
 * <p>
 * {@code Imports} opens a {@code RecordSource} of the package {@code source}. {@code BatchReader} gathers its records into
 * batches within the limits and skips those that are confirmed. {@code BatchSender} appends a batch and tells whether an
 * attempt may have been carried out although it failed. {@code ImportRun} keeps as many batches under way as the caller
 * allows, on the thread of the caller or on workers, and {@code ImportTotals} adds up what is confirmed.
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;
