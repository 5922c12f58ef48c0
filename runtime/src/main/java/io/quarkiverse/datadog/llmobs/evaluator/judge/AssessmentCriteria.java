package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * When a result passes. What is null is not sent.
 *
 * @param minThreshold the lowest number that passes
 * @param maxThreshold the highest number that passes
 * @param passValues the texts that pass
 * @param passWhen the boolean that passes
 * @param other members that this version does not know, never null
 */
public record AssessmentCriteria(Number minThreshold, Number maxThreshold, List<String> passValues, Boolean passWhen,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AssessmentCriteria {
        minThreshold = Values.number(minThreshold);
        maxThreshold = Values.number(maxThreshold);
        passValues = Values.copy(passValues);
        other = Values.copyOrEmpty(other);
    }

    /** Numbers in this range pass. A bound that is null is none. */
    public static AssessmentCriteria between(Number min, Number max) {
        return new AssessmentCriteria(min, max, null, null, null);
    }

    /** These texts pass. */
    public static AssessmentCriteria values(String... passValues) {
        return new AssessmentCriteria(null, null, List.of(passValues), null, null);
    }

    /** This boolean passes. */
    public static AssessmentCriteria when(boolean passWhen) {
        return new AssessmentCriteria(null, null, null, passWhen, null);
    }
}
