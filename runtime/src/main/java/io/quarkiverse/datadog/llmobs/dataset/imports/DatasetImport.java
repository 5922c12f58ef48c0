package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * An import into a dataset: records are read one by one, collected into batches and appended, several batches at a time.
 * <p>
 * It is immutable: nothing is read or sent before one of the {@code from} methods is called. These block the calling thread,
 * on which the input is read, and need a constant amount of memory: the batches in progress and one more.
 * <p>
 * A batch that fails is retried like any call, and also when it is unknown whether it was carried out, because the
 * service skips content that it already has. With {@code deduplicate(false)} such a batch is not retried. When the
 * retries are exhausted the import stops with an {@link ImportException}, which says which records are confirmed. An
 * invalid input that is noticed before the first batch is sent is an {@link IllegalArgumentException}, a file that cannot
 * be read an {@link java.io.UncheckedIOException}.
 * <p>
 * Each batch is one request and creates a version of the dataset. Record ids must be unique within a batch; the service
 * decides about duplicates in different batches.
 */
public interface DatasetImport {

    /**
     * Returns a copy with at most {@code records} records in a batch.
     *
     * @param records at least 1, 1000 by default; the live service was observed to fail on 3000
     */
    DatasetImport withBatchSize(int records);

    /**
     * Returns a copy with at most {@code bytes} bytes of JSON in the records of a batch. A longer record is sent alone.
     *
     * @param bytes at least 1, 512 KiB by default; the live service was observed to time out on batches of 5 MB
     */
    DatasetImport withBatchBytes(int bytes);

    /**
     * Returns a copy that sends at most {@code batches} batches at the same time, each on a connection of its own. The service
     * may append them in any order.
     *
     * @param batches at least 1, 6 by default
     */
    DatasetImport withConcurrency(int batches);

    /** Returns a copy that sends one batch at a time, as {@code withConcurrency(1)}, so that the order of the input is kept. */
    DatasetImport inOrder();

    /**
     * Returns a copy that sets whether the service skips content that it already has, which it does by default.
     *
     * @param deduplicate false appends everything, and never retries a batch that may have been carried out
     */
    DatasetImport deduplicate(boolean deduplicate);

    /** Returns a copy that skips the records that are already confirmed. They are read, but not sent. */
    DatasetImport after(Checkpoint checkpoint);

    /**
     * Returns a copy that reads the cells of these columns of a CSV as text, even if they are JSON: {@code 42} is then the
     * text and not the number.
     *
     * @param columns {@code input}, {@code expected_output} or both
     */
    DatasetImport asText(String... columns);

    /**
     * Returns a copy that reports its progress after each confirmed batch, on the thread that reads. An exception of the
     * callback stops the import.
     */
    DatasetImport onProgress(Consumer<ImportProgress> progress);

    /**
     * Imports a CSV file in UTF-8, such as an export writes it.
     * <p>
     * Its header row must name {@code input} and may name {@code id}, {@code expected_output}, {@code metadata} and {@code
     * tags}. A cell of input or expected output that is complete, valid JSON is decoded; any other is text. Malformed JSON,
     * such as a Python value or JSON that is cut off, is rejected with its line unless the column is {@linkplain #asText read
     * as text}. An empty cell is null, an empty cell in quotes is an empty text. The metadata must be a JSON object, the tags
     * a JSON array of texts, a list of texts as Python writes it or a list with commas. Rows of empty cells are skipped.
     */
    ImportReport fromCsv(Path file);

    /**
     * Imports a file of JSON objects in UTF-8, usually one per line, with the member {@code input} and optionally {@code id},
     * {@code expected_output}, {@code metadata} (an object) and {@code tags} (an array of texts).
     */
    ImportReport fromJsonLines(Path file);

    /** Imports records while iterating over them, once. For a stream, pass {@code stream::iterator}. */
    ImportReport fromRecords(Iterable<NewRecord> records);
}
