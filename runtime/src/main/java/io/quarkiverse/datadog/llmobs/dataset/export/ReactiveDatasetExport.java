package io.quarkiverse.datadog.llmobs.dataset.export;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link DatasetExport}.
 * <p>
 * Nothing is requested before a subscription, and each subscription makes a new request. Files are written on a worker thread.
 * The {@code Multi}s honour demand: at most one or two blocks more than requested are read from the connection. Cancelling
 * ends the connection and removes what was written.
 */
public interface ReactiveDatasetExport {

    /** @see DatasetExport#version(long) */
    ReactiveDatasetExport version(long version);

    /** @see DatasetExport#onProgress(Consumer) */
    ReactiveDatasetExport onProgress(Consumer<ExportProgress> progress);

    /** @see DatasetExport#toFile(Path) */
    Uni<ExportReport> toFile(Path file);

    /** @see DatasetExport#toJsonLines(Path) */
    Uni<ExportReport> toJsonLines(Path file);

    /**
     * The CSV in blocks of the size in which they arrive, or of at most 32 KiB when the server compressed it, which are cut
     * without regard to rows and characters. They are emitted on the event loop, or on the thread that requests them. Each
     * array is new and belongs to the subscriber, which may keep and change it.
     */
    Multi<byte[]> bytes();

    /**
     * The rows, parsed on a worker thread that is held only while there is demand.
     *
     * @see DatasetExport#rows()
     */
    Multi<ExportRow> rows();
}
