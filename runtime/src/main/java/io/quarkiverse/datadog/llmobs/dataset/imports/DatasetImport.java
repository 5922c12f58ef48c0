package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * An import into a dataset: records are read one by one, gathered into batches and appended, several batches at a
 * time.
 * <p>
 * It is an immutable description: nothing is read or sent before one of its inputs is named. All inputs block the
 * calling thread, on which everything is read, and hold a constant amount of memory whatever the size: the batches
 * under way and one more.
 * <p>
 * A batch that fails is repeated as any call is, and also when it is unknown whether it was carried out: the service
 * leaves out content that is there already. With {@code deduplicate(false)} such a batch is not repeated. A batch
 * that fails for good stops the import with an {@link ImportException}, which says what is confirmed. A mistake that
 * shows before the first batch is sent is an {@link IllegalArgumentException}, a file that cannot be read an
 * {@link java.io.UncheckedIOException}.
 * <p>
 * Each batch is a request and makes a version of the dataset. Record ids must not repeat within a batch; repetitions
 * further apart are left to the service.
 */
public interface DatasetImport {

    /**
     * A copy with at most so many records in a batch.
     *
     * @param records at least 1, 1000 unless set; the live service has failed on 3000
     */
    DatasetImport withBatchSize(int records);

    /**
     * A copy with at most so many bytes of JSON in the records of a batch. A record that is longer travels alone.
     *
     * @param bytes at least 1, 512 KiB unless set; the live service has been seen to time out on batches of 5 MB
     */
    DatasetImport withBatchBytes(int bytes);

    /**
     * A copy that has at most so many batches under way at the same time, each on a connection of its own. In which
     * order the service takes them is open.
     *
     * @param batches at least 1, 6 unless set
     */
    DatasetImport withConcurrency(int batches);

    /** A copy with one batch under way at a time, as {@code withConcurrency(1)}, so that the order of the input is kept. */
    DatasetImport inOrder();

    /**
     * A copy with a say in whether the service leaves out content that is there already, which it does unless told
     * otherwise.
     *
     * @param deduplicate false appends everything, and never repeats a batch that may have been carried out
     */
    DatasetImport deduplicate(boolean deduplicate);

    /** A copy that leaves out the records that are confirmed already. They are read, yet not sent. */
    DatasetImport after(Checkpoint checkpoint);

    /**
     * A copy that takes the cells of these columns of a CSV as text, though they may be JSON: {@code 42} is then the
     * text and not the number.
     *
     * @param columns {@code input}, {@code expected_output} or both
     */
    DatasetImport asText(String... columns);

    /**
     * A copy that tells how far it is, after each confirmed batch, on the thread that reads. What it throws stops the
     * import.
     */
    DatasetImport onProgress(Consumer<ImportProgress> progress);

    /**
     * Imports a CSV file in UTF-8, such as an export makes it.
     * <p>
     * Its header row must name {@code input} and may name {@code id}, {@code expected_output}, {@code metadata} and
     * {@code tags}. A cell of input or expected output that is whole, valid JSON is decoded, any other is text as it
     * stands, unless it was meant to be JSON, such as a Python value or JSON that is cut off: that is refused with its line
     * unless the column is {@linkplain #asText taken as text}. An empty cell is nothing, and an empty cell in quotes an empty
     * text. The metadata must be a JSON object, the tags a JSON array of texts, a list of texts as Python writes it or a list
     * with commas. Rows of empty cells are skipped.
     */
    ImportReport fromCsv(Path file);

    /**
     * Imports a file of JSON objects in UTF-8, one after the other and usually one a line, with the members
     * {@code input} and, if need be, {@code id}, {@code expected_output}, {@code metadata} (an object) and
     * {@code tags} (an array of texts).
     */
    ImportReport fromJsonLines(Path file);

    /** Imports records as they are iterated over, once; of a stream, {@code stream::iterator}. */
    ImportReport fromRecords(Iterable<NewRecord> records);
}
