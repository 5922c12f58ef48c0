package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.List;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A failed call in the responses of this application. No signature contains it, only the entity of a response, so that it must
 * be registered for reflection.
 */
@RegisterForReflection
public record FailureView(String kind, String operation, Integer status, String message, int attempts, List<String> errors,
        String cursor) {

    static FailureView of(LlmObservabilityException failure) {
        return new FailureView(failure.getClass().getSimpleName(), failure.operation().orElse(null),
                failure.status().isPresent() ? failure.status().getAsInt() : null, failure.getMessage(), failure.attempts(),
                failure.errors().stream().map(ApiError::message).toList(), failure.cursor().orElse(null));
    }
}
