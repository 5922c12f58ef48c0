package io.quarkiverse.datadog.llmobs.dataset.export;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An export of a dataset, as the CSV the server streams or as JSON Lines made from it.
 * <p>
 * It is an immutable description: nothing is requested before an output is asked for, and each output is a request of its own.
 * All outputs block the calling thread and hold a constant amount of memory whatever the size. Failures are
 * {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}s; failures to write are
 * {@link java.io.UncheckedIOException}s.
 * <p>
 * The version that is current when the export starts is looked up by one request first, so that the report can name it and a
 * repeated attempt reads the same one; {@link #version(long)} saves that request.
 * <p>
 * An answer is taken for an export when its header row, within the first 64 KiB, names {@code id} and {@code input}. Anything
 * else is an {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException} before the first byte is handed out.
 */
public interface DatasetExport {

    /**
     * A copy that exports this version.
     *
     * @param version from 0 to the current version
     */
    DatasetExport version(long version);

    /**
     * A copy that tells how far it is, at most about ten times a second and once at the end. The callback runs on the thread
     * that reads; what it throws ends the export. Where a broken transfer is repeated, the count starts again from zero.
     */
    DatasetExport onProgress(Consumer<ExportProgress> progress);

    /**
     * Writes the CSV to a file. It is written beside the target and moved into place when complete, so that an existing file
     * survives a failed export. Repeated from the start when the connection breaks. Where the target is a link, the file it
     * leads to is replaced; an existing file hands down its permissions.
     * <p>
     * The report is about the attempt that succeeded: its bytes, and its duration without that of attempts before it.
     *
     * @throws IllegalArgumentException before anything is requested, when the target is a directory, has none to be in, or
     *         cannot be replaced, as a single file that is mounted into a container
     */
    ExportReport toFile(Path file);

    /**
     * Writes one JSON object a line to a file, with the columns of the CSV as members, in their order. Complete or
     * not at all, as {@link #toFile(Path)}.
     * <p>
     * A cell that is whole, valid JSON is copied as it stands, any other is a string. An empty cell in quotes is an empty
     * string; one without quotes is null, and so is a missing one. The id is never taken for JSON, so 42 is a string there.
     * The tags are always an array. U+0085, U+2028 and U+2029 are escaped, since other readers begin a new line there.
     */
    ExportReport toJsonLines(Path file);

    /** Writes the CSV to a stream, which is flushed and never closed. Not repeated once the first byte is written. */
    ExportReport toStream(OutputStream target);

    /**
     * Opens the CSV. Close the stream to end the connection. A body that ends early is an {@link java.io.IOException} on read,
     * with the {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException} as its cause.
     */
    InputStream open();

    /**
     * The rows, lazily and in the server's order. Close the stream to end the connection; it is also ended after the last row.
     * Rows that were delivered stay valid when a later one fails; the failure says how many these were.
     * <p>
     * A row that is shorter than the header lacks its last cells; one that is longer, or not valid UTF-8, or that has a cell of
     * more than 64 Mi characters, is an {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException}.
     */
    Stream<ExportRow> rows();
}
