package io.quarkiverse.datadog.llmobs.pattern;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A span of a topic, as it is listed with the topic. All but its id is only there if metrics were requested.
 *
 * @param spanId the span
 * @param status the state of the span
 * @param duration the duration in nanoseconds
 * @param inputTokens the number of tokens of the prompt
 * @param outputTokens the number of tokens of the completion
 * @param totalTokens the number of all tokens
 * @param estimatedTotalCost the estimated cost; its unit is not published
 * @param evaluation the results of evaluations by their names, or null
 * @param other members that this version does not know, never null
 */
public record TopicPoint(String spanId, String status, Double duration, Double inputTokens, Double outputTokens,
        Double totalTokens, Double estimatedTotalCost, Map<String, Object> evaluation,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public TopicPoint {
        evaluation = Values.copy(evaluation);
        other = Values.copyOrEmpty(other);
    }
}
