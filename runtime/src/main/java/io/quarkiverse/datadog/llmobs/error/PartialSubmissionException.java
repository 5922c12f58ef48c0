package io.quarkiverse.datadog.llmobs.error;

/**
 * A list was submitted in several requests, and one of them failed after others were accepted. The cause is the failure of that
 * request. No further request was sent.
 * <p>
 * Of the submitted list, the first {@link #accepted()} items were accepted; the {@link #uncertain()} items behind them may have
 * been; all others were not. To go on, submit what follows the first {@link #accepted()} items, or leave out the
 * uncertain ones, too, if none may be counted twice.
 */
public class PartialSubmissionException extends LlmObservabilityException {

    private static final long serialVersionUID = 1L;

    private final int accepted;
    private final int uncertain;

    /**
     * @param summary one sentence that says what happened
     * @param failure describes the request that failed
     * @param cause its failure
     * @param accepted how many items were accepted, from the first one on
     * @param uncertain how many items behind these may have been accepted
     */
    public PartialSubmissionException(String summary, Failure failure, Throwable cause, int accepted, int uncertain) {
        super(summary, failure, cause);
        this.accepted = accepted;
        this.uncertain = uncertain;
    }

    /** How many items were accepted: the first ones of the list. */
    public int accepted() {
        return accepted;
    }

    /**
     * How many items behind these may have been accepted, because the outcome of their request is unknown; 0 if it is known.
     */
    public int uncertain() {
        return uncertain;
    }
}
