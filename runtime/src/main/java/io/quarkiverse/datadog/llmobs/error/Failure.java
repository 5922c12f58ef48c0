package io.quarkiverse.datadog.llmobs.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What is known about the failure of a call.
 *
 * @param operation the operation id of the API description, such as {@code ListLLMObsDatasets}; null before it is known
 * @param status the HTTP status, or 0 when no response was received
 * @param errors the errors in the response, never null
 * @param body the beginning of the response body as text, at most 8192 characters; null when there was none
 * @param attempts the number of attempts
 * @param waited the total wait between the attempts
 * @param retryAfter the wait that the server requested, or null
 * @param cursor where a listing can be resumed, or null outside of listings
 */
public record Failure(String operation, int status, List<ApiError> errors, String body, int attempts, Duration waited,
        Duration retryAfter, String cursor) implements Serializable {

    public Failure {
        errors = errors == null ? List.of() : List.copyOf(errors);
        waited = waited == null ? Duration.ZERO : waited;
    }

    /** A failure without a response. */
    public static Failure withoutResponse() {
        return ofResponse(0, List.of(), null);
    }

    /** A failure with a response. */
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
