package io.quarkiverse.datadog.llmobs.rest.wire.pattern;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.pattern.PatternRun;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a listing of runs.
 *
 * @param id the id of the configuration
 * @param runs the runs, never null
 * @param other further members, never null
 */
public record PatternRunList(String id, List<PatternRun> runs, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public PatternRunList {
        runs = Values.copyOrEmpty(runs);
        other = Values.copyOrEmpty(other);
    }
}
