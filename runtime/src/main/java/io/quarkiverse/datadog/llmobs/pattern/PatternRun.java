package io.quarkiverse.datadog.llmobs.pattern;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A run of a configuration, as listings show it.
 *
 * @param id the id
 * @param status the state; its values are not published
 * @param createdAt when it was started
 * @param completedAt when it ended
 * @param configSnapshot the configuration as it was then
 * @param other members that this version does not know, never null
 */
public record PatternRun(String id, String status, Instant createdAt, Instant completedAt, ConfigSnapshot configSnapshot,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public PatternRun {
        other = Values.copyOrEmpty(other);
    }
}
