package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.util.List;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Thrown when an import stops after it has begun to send, or because its thread was interrupted.
 * <p>
 * The cause is the failure of a request or an invalid record. No further batch was sent; the import has waited for the batches
 * in progress, unless the waiting thread was interrupted or the application stopped. Other failures are suppressed exceptions
 * of this one. Continue with {@code after(e.checkpoint())}.
 */
public class ImportException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    private final Checkpoint checkpoint;
    private final List<RecordRange> unknown;

    /**
     * @param summary one sentence that says what happened
     * @param failure describes the request that failed, if one did
     * @param cause why the import stopped
     * @param checkpoint which records are confirmed
     * @param unknown which records may or may not have been appended
     */
    public ImportException(String summary, Failure failure, Throwable cause, Checkpoint checkpoint, List<RecordRange> unknown) {
        super(summary, failure, cause);
        this.checkpoint = checkpoint;
        this.unknown = List.copyOf(unknown);
    }

    /** The records that the service has confirmed, in this import and in those that it continued. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /**
     * The records that may or may not have been appended, because the response to their batch is missing; in ascending order.
     * They can be sent again as long as the service skips content that it already has, which is the default. All other records
     * that are not in the checkpoint have not been appended.
     */
    public List<RecordRange> unknown() {
        return unknown;
    }
}
