package io.quarkiverse.datadog.llmobs.integration.provider;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Where a model runs at Vertex AI.
 *
 * @param location the region
 * @param project the project
 * @param projectIds the projects of an account, or null
 * @param other members that this version does not know, never null
 */
public record VertexAiMetadata(String location, String project, List<String> projectIds,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public VertexAiMetadata {
        projectIds = Values.copy(projectIds);
        other = Values.copyOrEmpty(other);
    }

    public static VertexAiMetadata of(String location, String project) {
        return new VertexAiMetadata(location, project, null, null);
    }
}
