package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.util.List;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * An import stopped after it had begun to send, or because its thread was interrupted.
 * <p>
 * The cause says why: the failure of a request, or what is wrong with a record. No further batch was sent; those that
 * were under way have been waited for, unless the waiting thread was interrupted or the application stopped. What
 * failed beside the cause is suppressed in this exception. Go on with {@code after(e.checkpoint())}.
 */
public class ImportException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    private final Checkpoint checkpoint;
    private final List<RecordRange> unknown;

    /**
     * @param summary one sentence that says what happened
     * @param failure the facts of the request that failed, if one did
     * @param cause why the import stopped
     * @param checkpoint which records are confirmed
     * @param unknown which records may or may not have been appended
     */
    public ImportException(String summary, Failure failure, Throwable cause, Checkpoint checkpoint, List<RecordRange> unknown) {
        super(summary, failure, cause);
        this.checkpoint = checkpoint;
        this.unknown = List.copyOf(unknown);
    }

    /** Which records the service has confirmed, in this import and in those it went on from. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /**
     * Which records may or may not have been appended, because the answer to their batch is missing; in ascending
     * order. Sending them again does no harm as long as the service leaves out content that is there already, which
     * it does unless told otherwise. All other records that are not in the checkpoint have not been appended.
     */
    public List<RecordRange> unknown() {
        return unknown;
    }
}
