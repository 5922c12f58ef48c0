package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of a managed evaluator. Every component but {@code other} may be null.
 *
 * @param value the value, of any kind
 * @param reasoning why the value is as it is
 * @param assessment whether it is a good one
 * @param status how the run ended
 * @param error why there is no result; always null in what the group returns, which throws it
 * @param other members that this version does not know, never null
 */
public record ManagedEvaluatorResult(Object value, String reasoning, Assessment assessment, ManagedEvaluatorStatus status,
        ManagedEvaluatorError error, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ManagedEvaluatorResult {
        other = Values.copyOrEmpty(other);
    }
}
