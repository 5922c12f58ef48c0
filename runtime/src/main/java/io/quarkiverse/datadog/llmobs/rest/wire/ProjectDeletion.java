package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that deletes projects.
 *
 * @param projectIds the projects to delete
 */
public record ProjectDeletion(List<String> projectIds) {

    public ProjectDeletion {
        projectIds = Values.copy(projectIds);
    }
}
