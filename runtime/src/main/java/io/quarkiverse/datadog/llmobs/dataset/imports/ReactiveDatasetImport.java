package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link DatasetImport}.
 * <p>
 * Nothing is read or sent before a subscription, and each subscription imports again. The input is read and the callback of
 * {@link #onProgress(Consumer)} is called on worker threads; no thread is blocked while waiting for responses. Cancellation
 * stops reading and cancels the requests in progress; whether these are processed is then unknown.
 */
public interface ReactiveDatasetImport {

    /** @see DatasetImport#withBatchSize(int) */
    ReactiveDatasetImport withBatchSize(int records);

    /** @see DatasetImport#withBatchBytes(int) */
    ReactiveDatasetImport withBatchBytes(int bytes);

    /** @see DatasetImport#withConcurrency(int) */
    ReactiveDatasetImport withConcurrency(int batches);

    /** @see DatasetImport#inOrder() */
    ReactiveDatasetImport inOrder();

    /** @see DatasetImport#deduplicate(boolean) */
    ReactiveDatasetImport deduplicate(boolean deduplicate);

    /** @see DatasetImport#after(Checkpoint) */
    ReactiveDatasetImport after(Checkpoint checkpoint);

    /** @see DatasetImport#asText(String...) */
    ReactiveDatasetImport asText(String... columns);

    /** @see DatasetImport#onProgress(Consumer) */
    ReactiveDatasetImport onProgress(Consumer<ImportProgress> progress);

    /** @see DatasetImport#fromCsv(Path) */
    Uni<ImportReport> fromCsv(Path file);

    /** @see DatasetImport#fromJsonLines(Path) */
    Uni<ImportReport> fromJsonLines(Path file);

    /**
     * As {@link DatasetImport#fromRecords(Iterable)}; worker threads iterate over the records, one at a time.
     */
    Uni<ImportReport> fromRecords(Iterable<NewRecord> records);
}
