package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Settings of Vertex AI.
 *
 * @param project the id of the project of Google Cloud
 * @param location the region of Google Cloud
 * @param other members that this version does not know, never null
 */
public record VertexAiOptions(String project, String location, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public VertexAiOptions {
        other = Values.copyOrEmpty(other);
    }
}
