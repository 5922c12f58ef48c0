package io.quarkiverse.datadog.llmobs.dataset.upload;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * An upload of a CSV file into a dataset. The file is sent as it is, in one request, and the service imports it; what it
 * reports meanwhile is read to its last event.
 * <p>
 * It is immutable: nothing is read or sent before {@link #fromCsv(Path)} is called. That method blocks the calling thread, on
 * which the file is read and progress is reported, and needs a constant amount of memory.
 * <p>
 * An upload is not retried when a failure leaves open whether the service has imported the file: sent twice, its records would
 * be there twice. For a file that must be imported even if a request fails, use
 * {@link io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport}, which sends batches and can continue.
 */
public interface DatasetUpload {

    /**
     * Returns a copy that sets whether the service skips rows whose input the dataset already has. By the API description it
     * does not, unless it is told to.
     */
    DatasetUpload deduplicate(boolean deduplicate);

    /**
     * Returns a copy that sets whether a row replaces the record that has its id. By the API description it does, unless the
     * service is told not to.
     */
    DatasetUpload overwrite(boolean overwrite);

    /**
     * Returns a copy whose rows get these tags in addition to their own.
     *
     * @param tags each {@code key:value}, not blank
     */
    DatasetUpload withTags(String... tags);

    /**
     * Returns a copy that reports each progress event of the service, in their order, on the thread that reads the file. An
     * exception of the callback ends the upload; it is then unknown whether the service imports the file.
     */
    DatasetUpload onProgress(Consumer<UploadProgress> progress);

    /**
     * Uploads a CSV file in UTF-8.
     * <p>
     * Its header row must name {@code input} and may name {@code id}, {@code expected_output}, {@code metadata} and {@code
     * tags}. Only the header row is checked before the file is sent. How the service decodes cells is not documented; Datadog's
     * own tools write JSON into each of them.
     *
     * @return the report of the service
     * @throws IllegalArgumentException before anything is sent, when it is not such a file; the message names the line
     * @throws java.io.UncheckedIOException when the file cannot be read, or changes while it is sent
     * @throws UploadException when the service reports that the import has failed, or its report ends early
     */
    UploadReport fromCsv(Path file);
}
