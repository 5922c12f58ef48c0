package io.quarkiverse.datadog.llmobs.dataset.upload;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link DatasetUpload}.
 * <p>
 * Nothing is read or sent before a subscription, and each subscription uploads again. The file is read and the callback of
 * {@link #onProgress(Consumer)} is called on worker threads; no thread is blocked while waiting for the service. Cancellation
 * closes the connection; whether the service imports the file is then unknown.
 */
public interface ReactiveDatasetUpload {

    /** @see DatasetUpload#deduplicate(boolean) */
    ReactiveDatasetUpload deduplicate(boolean deduplicate);

    /** @see DatasetUpload#overwrite(boolean) */
    ReactiveDatasetUpload overwrite(boolean overwrite);

    /** @see DatasetUpload#withTags(String...) */
    ReactiveDatasetUpload withTags(String... tags);

    /** @see DatasetUpload#onProgress(Consumer) */
    ReactiveDatasetUpload onProgress(Consumer<UploadProgress> progress);

    /** @see DatasetUpload#fromCsv(Path) */
    Uni<UploadReport> fromCsv(Path file);
}
