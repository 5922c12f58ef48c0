package io.quarkiverse.datadog.llmobs.dataset;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Author;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A dataset: a named, versioned collection of records.
 *
 * @param id the id, a UUID on the live service
 * @param name the name, unique in its project
 * @param description free text
 * @param metadata free-form JSON object
 * @param currentVersion the current version; a new dataset has version 0. Right after a write a read may still return the
 *        previous version
 * @param projectId the project it belongs to
 * @param datasetType such as {@code user}; absent in the response that creates a new dataset
 * @param author the user who created it
 * @param createdAt when it was created; responses to writes have nanoseconds, responses to reads microseconds of
 *        the same instant
 * @param updatedAt when it was last changed
 * @param deletedAt when it was deleted
 * @param other members that this version does not know, never null
 */
public record Dataset(String id, String name, String description, Map<String, Object> metadata, Long currentVersion,
        String projectId, String datasetType, Author author, Instant createdAt, Instant updatedAt, Instant deletedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Dataset {
        metadata = Values.copy(metadata);
        other = Values.copyOrEmpty(other);
    }
}
