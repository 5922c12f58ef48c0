/**
 * Imports: records are read, collected into batches and appended, several batches at a time.
 * <p>
 * {@code Imports} opens a {@code RecordSource} of the package {@code source}. {@code BatchReader} collects its records into
 * batches within the limits and skips those that are confirmed. {@code BatchSender} appends a batch and reports whether a
 * failed attempt may have been processed. {@code ImportRun} sends as many batches at the same time as the caller allows, on
 * the thread of the caller or on workers, and {@code ImportTotals} adds up what is confirmed.
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;
