package io.quarkiverse.datadog.llmobs.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The root of everything that a call can fail with.
 * <p>
 * The message names the operation, the status, what the server said, how often the call was tried and, within a listing, the
 * cursor to resume at. It never contains a key.
 */
public class LlmObservabilityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String summary;
    private final Failure failure;

    /**
     * @param summary one sentence that says what happened
     * @param failure the facts
     * @param cause what lies below, or null
     */
    public LlmObservabilityException(String summary, Failure failure, Throwable cause) {
        super(Sentence.of(summary, failure), cause);
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

    /** The HTTP status; empty when no answer was received. */
    public OptionalInt status() {
        return failure.status() == 0 ? OptionalInt.empty() : OptionalInt.of(failure.status());
    }

    /** The errors the server listed; empty when its answer held none. */
    public List<ApiError> errors() {
        return failure.errors();
    }

    /** The beginning of the answer's body as text, whatever its form. */
    public Optional<String> body() {
        return Optional.ofNullable(failure.body());
    }

    /** How often the request was sent or tried, at least 1 unless the call was refused before sending. */
    public int attempts() {
        return failure.attempts();
    }

    /** How long the call waited between its attempts. */
    public Duration waited() {
        return failure.waited();
    }

    /** Where a listing that failed half-way can be resumed; the text of a {@code Cursor}. */
    public Optional<String> cursor() {
        return Optional.ofNullable(failure.cursor());
    }
}
