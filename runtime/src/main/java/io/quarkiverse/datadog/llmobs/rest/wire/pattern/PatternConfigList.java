package io.quarkiverse.datadog.llmobs.rest.wire.pattern;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a listing of configurations.
 *
 * @param id the id of the listing
 * @param configs the configurations, never null
 * @param other further members, never null
 */
public record PatternConfigList(String id, List<PatternConfig> configs,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public PatternConfigList {
        configs = Values.copyOrEmpty(configs);
        other = Values.copyOrEmpty(other);
    }
}
