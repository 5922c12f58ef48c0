package io.quarkiverse.datadog.llmobs.dataset.upload;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Thrown when the service has begun to report about an upload, and does not report its completion.
 * <p>
 * When the service reports a failure, {@link #errors()} holds what it says, and the dataset may have the records of earlier
 * progress. Otherwise the report ends early: because the service ends it, because the connection breaks, which is the cause, or
 * because the service is silent for too long. Then it is unknown whether the file is imported. A failure before the first event
 * is the exception that any call throws.
 */
public class UploadException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    private final boolean reported;
    private final transient UploadProgress progress;

    /**
     * @param summary one sentence that says what happened
     * @param failure describes what was received
     * @param cause why the report ended, if the connection did
     * @param reported whether the service has reported that the import failed
     * @param progress the last progress that was received, or null
     */
    public UploadException(String summary, Failure failure, Throwable cause, boolean reported, UploadProgress progress) {
        super(summary, failure, cause);
        this.reported = reported;
        this.progress = progress;
    }

    /** Whether the service has reported that the import failed. Otherwise it is unknown how the import has ended. */
    public boolean isReported() {
        return reported;
    }

    /** The last progress that the service has reported; empty when there was none. */
    public Optional<UploadProgress> progress() {
        return Optional.ofNullable(progress);
    }
}
