package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.List;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The facts of a failed call, as this application shows them. It is only ever written as the entity of a response, which no
 * signature tells: a native executable would lack it if it were not registered.
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
