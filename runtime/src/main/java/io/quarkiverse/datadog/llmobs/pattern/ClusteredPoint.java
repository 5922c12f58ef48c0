package io.quarkiverse.datadog.llmobs.pattern;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A span of a topic, with its input.
 *
 * @param id the id
 * @param topicId its topic, one of the lowest level
 * @param spanId the span
 * @param eventId the event that the span was read from
 * @param sessionId the session of the span
 * @param input the input of the span
 * @param isIncluded whether it is part of the dataset of the patterns
 * @param isSuggested whether it is proposed for that dataset
 * @param other members that this version does not know, never null
 */
public record ClusteredPoint(String id, String topicId, String spanId, String eventId, String sessionId, String input,
        Boolean isIncluded, Boolean isSuggested, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ClusteredPoint {
        other = Values.copyOrEmpty(other);
    }
}
