package io.quarkiverse.datadog.llmobs.pattern;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A run that was started.
 *
 * @param id the id of the resource, which is that of the configuration
 * @param configId the configuration
 * @param runId the run, by which requests name it
 * @param status the state; its values are not published
 * @param other members that this version does not know, never null
 */
public record StartedRun(String id, String configId, String runId, String status,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public StartedRun {
        other = Values.copyOrEmpty(other);
    }
}
