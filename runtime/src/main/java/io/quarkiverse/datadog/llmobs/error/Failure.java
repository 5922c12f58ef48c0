package io.quarkiverse.datadog.llmobs.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * The facts behind a {@link LlmObservabilityException}.
 *
 * @param operation the operation id of the API description, such as {@code ListLLMObsDatasets}; null before it is known
 * @param status the HTTP status, or 0 when no answer was received
 * @param errors the errors the server listed, never null
 * @param body the beginning of the answer's body as text, at most 8192 characters; null when there was none
 * @param attempts how many requests were sent or tried
 * @param waited how long the call waited between its attempts
 * @param retryAfter how long the server asked to wait, or null when it did not say
 * @param cursor where a listing can be taken up again, or null outside of listings
 */
public record Failure(String operation, int status, List<ApiError> errors, String body, int attempts, Duration waited,
        Duration retryAfter, String cursor) implements Serializable {

    public Failure {
        errors = errors == null ? List.of() : List.copyOf(errors);
        waited = waited == null ? Duration.ZERO : waited;
    }

    /** A failure without an answer. */
    public static Failure withoutResponse() {
        return ofResponse(0, List.of(), null);
    }

    /** A failure that the server answered. */
    public static Failure ofResponse(int status, List<ApiError> errors, String body) {
        return new Failure(null, status, errors, body, 1, Duration.ZERO, null, null);
    }

    public Failure during(String operation) {
        return new Failure(operation, status, errors, body, attempts, waited, retryAfter, cursor);
    }

    public Failure after(int attempts, Duration waited) {
        return new Failure(operation, status, errors, body, attempts, waited, retryAfter, cursor);
    }

    public Failure withRetryAfter(Duration retryAfter) {
        return new Failure(operation, status, errors, body, attempts, waited, retryAfter, cursor);
    }

    public Failure atCursor(String cursor) {
        return new Failure(operation, status, errors, body, attempts, waited, retryAfter, cursor);
    }
}
