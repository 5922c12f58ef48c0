package io.quarkiverse.datadog.llmobs.pattern;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A topic that a run has discovered.
 *
 * @param id the id
 * @param name the name
 * @param description what the topic is about
 * @param runId the run
 * @param parentTopicId the topic above it; empty at the top
 * @param hierarchyLevel the level, 0 for the lowest one, whose topics have points
 * @param pointCount the number of spans in it, those of the topics below it included
 * @param isValidated whether somebody has validated it
 * @param firstSeenAt when it was seen first
 * @param createdAt when it was created
 * @param clusterPoints its spans, if they were requested and it is one of the lowest topics; never null
 * @param other members that this version does not know, never null
 */
public record Topic(String id, String name, String description, String runId, String parentTopicId, Long hierarchyLevel,
        Long pointCount, Boolean isValidated, Instant firstSeenAt, Instant createdAt,
        List<TopicPoint> clusterPoints, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Topic {
        clusterPoints = Values.copyOrEmpty(clusterPoints);
        other = Values.copyOrEmpty(other);
    }
}
