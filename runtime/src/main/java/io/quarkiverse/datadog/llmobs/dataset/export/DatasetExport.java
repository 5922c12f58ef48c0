package io.quarkiverse.datadog.llmobs.dataset.export;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An export of a dataset, as the CSV the server streams or as JSON Lines made from it.
 * <p>
 * It is an immutable description: nothing is requested before an output method is called, and each output is a request of its
 * own. All outputs block the calling thread and use a constant amount of memory for any size. They fail with {@link
 * io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}s, and with {@link java.io.UncheckedIOException}s when the
 * output cannot be written.
 * <p>
 * The version that is current when the export starts is looked up by one request first, so that the report can name it and a
 * retry reads the same one; {@link #version(long)} saves that request.
 * <p>
 * A response is accepted as an export when its header row, within the first 64 KiB, names {@code id} and {@code input}. Any
 * other response fails with an {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException} before the first byte
 * is returned.
 */
public interface DatasetExport {

    /**
     * Returns an export of this version.
     *
     * @param version from 0 to the current version
     */
    DatasetExport version(long version);

    /**
     * Returns an export that reports its progress, at most about ten times a second and once at the end. The callback runs on
     * the thread that reads; an exception thrown by it ends the export. When a broken transfer is retried, the count restarts
     * at zero.
     */
    DatasetExport onProgress(Consumer<ExportProgress> progress);

    /**
     * Writes the CSV to a file. It is written beside the target and moved into place when complete, so that an existing file
     * survives a failed export. It is retried from the start when the connection breaks. If the target is a symbolic link, the
     * file it leads to is replaced; the permissions of an existing file are kept.
     * <p>
     * The report is about the attempt that succeeded: its bytes, and its duration without that of earlier attempts.
     *
     * @throws IllegalArgumentException before anything is requested, when the target is a directory, its directory does not
     *         exist, or it cannot be replaced, such as a single file that is mounted into a container
     */
    ExportReport toFile(Path file);

    /**
     * Writes one JSON object per line to a file, with the columns of the CSV as members, in their order. The file is written
     * completely or not at all, as with {@link #toFile(Path)}.
     * <p>
     * A cell that is, as a whole, valid JSON is copied unchanged, any other is a string. An empty cell in quotes is an empty
     * string; one without quotes is null, and so is a missing one. The id is always a string, also when it is 42. The tags are
     * always an array. U+0085, U+2028 and U+2029 are escaped, because some readers begin a new line there.
     */
    ExportReport toJsonLines(Path file);

    /** Writes the CSV to a stream, which is flushed and never closed. It is not retried after the first byte was written. */
    ExportReport toStream(OutputStream target);

    /**
     * Opens the CSV. Close the stream to end the connection. Reading a body that ends early fails with an
     * {@link java.io.IOException}, with the {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException} as its cause.
     */
    InputStream open();

    /**
     * Opens the rows as a lazy stream, in the server's order. Close the stream to end the connection; it is also ended after
     * the last row. Rows that were delivered stay valid when a later one fails; the failure names the number of the last one.
     * <p>
     * A row that is shorter than the header lacks its last cells. A row that is longer, is not valid UTF-8 or has a cell of
     * more than 64 Mi characters fails with an {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException}.
     */
    Stream<ExportRow> rows();
}
