package io.quarkiverse.datadog.llmobs.pattern;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * How far a run is.
 *
 * @param id the id of the run
 * @param status the state; its values are not published
 * @param step the name of the current step
 * @param progress the states of the steps, never null
 * @param createdAt when the run was started
 * @param other members that this version does not know, never null
 */
public record RunProgress(String id, String status, String step, List<RunStep> progress, Instant createdAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public RunProgress {
        progress = Values.copyOrEmpty(progress);
        other = Values.copyOrEmpty(other);
    }
}
