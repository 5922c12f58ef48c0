package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Why an evaluator has no result. Every component but {@code other} may be null.
 *
 * @param type the kind of the error, such as {@code evaluator_not_found}
 * @param message what went wrong
 * @param recommendedResolution what to do about it
 * @param other members that this version does not know, never null
 */
public record ManagedEvaluatorError(String type, String message, String recommendedResolution,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ManagedEvaluatorError {
        other = Values.copyOrEmpty(other);
    }
}
