/**
 * Imports: a source of records, gathered into batches, several of them under way at a time.
 * <p>
 * From below: a {@code RecordSource} reads one record after the other and knows where it stands; {@code Batches} gathers them
 * within the limits and leaves out what is confirmed; {@code Sender} appends a batch and tells what became of it;
 * {@code ImportRun} keeps as many batches under way as asked for and keeps the account.
 */
package io.quarkiverse.datadog.llmobs.runtime.imports;
