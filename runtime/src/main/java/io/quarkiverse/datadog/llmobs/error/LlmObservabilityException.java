package io.quarkiverse.datadog.llmobs.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The failure of a call. All other exceptions of calls are subtypes.
 * <p>
 * The message names the operation, the status, the errors of the response, the number of attempts and, within a listing, the
 * cursor to resume at. It never contains a key.
 */
public class LlmObservabilityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String summary;
    private final Failure failure;

    /**
     * @param summary one sentence that says what happened
     * @param failure the facts
     * @param cause the cause, or null
     */
    public LlmObservabilityException(String summary, Failure failure, Throwable cause) {
        super(FailureMessage.of(summary, failure), cause);
        this.summary = summary;
        this.failure = failure;
    }

    /** What happened, without operation, attempts and cursor. */
    public String summary() {
        return summary;
    }

    /** All facts at once. */
    public Failure failure() {
        return failure;
    }

    /** The operation id of the API description, such as {@code ExportLLMObsDataset}. */
    public Optional<String> operation() {
        return Optional.ofNullable(failure.operation());
    }

    /** The HTTP status; empty when no response was received. */
    public OptionalInt status() {
        return failure.status() == 0 ? OptionalInt.empty() : OptionalInt.of(failure.status());
    }

    /** The errors in the response; empty when it holds none. */
    public List<ApiError> errors() {
        return failure.errors();
    }

    /** The beginning of the response body as text, whatever its form. */
    public Optional<String> body() {
        return Optional.ofNullable(failure.body());
    }

    /** The number of attempts; 0 when the request was not sent. */
    public int attempts() {
        return failure.attempts();
    }

    /** How long the call waited between its attempts. */
    public Duration waited() {
        return failure.waited();
    }

    /** Where a listing can be resumed, as the text of a {@code Cursor}; empty outside of listings and on the first page. */
    public Optional<String> cursor() {
        return Optional.ofNullable(failure.cursor());
    }
}
