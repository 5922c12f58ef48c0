package io.quarkiverse.datadog.llmobs.pattern;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A run with the topics that it has discovered.
 *
 * @param id the id of the resource, which is that of the run
 * @param runId the run
 * @param configId its configuration
 * @param previousRunId the completed run before it; empty if there is none
 * @param topics the topics of all levels, never null
 * @param configSnapshot the configuration as it was when the run was started
 * @param createdAt when the run was started
 * @param completedAt when the run ended
 * @param other members that this version does not know, never null
 */
public record RunTopics(String id, String runId, String configId, String previousRunId, List<Topic> topics,
        ConfigSnapshot configSnapshot, Instant createdAt, Instant completedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public RunTopics {
        topics = Values.copyOrEmpty(topics);
        other = Values.copyOrEmpty(other);
    }
}
