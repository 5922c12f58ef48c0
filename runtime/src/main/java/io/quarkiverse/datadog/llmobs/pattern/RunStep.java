package io.quarkiverse.datadog.llmobs.pattern;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A step of a run.
 *
 * @param name the name
 * @param status the state; its values are not published
 * @param startedAt when it began, or null before that
 * @param other members that this version does not know, never null
 */
public record RunStep(String name, String status, Instant startedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public RunStep {
        other = Values.copyOrEmpty(other);
    }
}
