package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Maps every unsuccessful response to an exception, never to null.
 */
public final class ErrorMapper {

    private final Clock clock;
    private final UnaryOperator<String> mask;

    /** @param mask masks the keys if the response contains them */
    public ErrorMapper(Clock clock, UnaryOperator<String> mask) {
        this.clock = clock;
        this.mask = mask;
    }

    /**
     * @param headers returns the value of a header by its case-insensitive name, or null
     * @param body the body or its beginning; null or empty when there is none
     */
    public LlmObservabilityException map(int status, UnaryOperator<String> headers, byte[] body) {
        // masked as a whole before anything is cut off, so that no part of a key is left at an edge
        String text = mask.apply(Excerpt.text(body));
        List<ApiError> errors = ErrorBody.parse(text).stream().map(error -> Secrets.masked(error, mask)).toList();
        Failure failure = Failure.ofResponse(status, errors, Excerpt.of(text));
        return Failures.ofResponse(failure.withRetryAfter(RateLimitHeaders.wait(headers, clock.instant())));
    }
}
