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
 * @param currentVersion the latest version; a fresh dataset has version 0. Right after a write a read may still show the
 *        version before
 * @param projectId the project it belongs to
 * @param datasetType such as {@code user}; absent in the answer to a create that made a fresh dataset
 * @param author who made it
 * @param createdAt when it was made; writes answer with nanoseconds, reads with microseconds of the same instant
 * @param updatedAt when it was last changed
 * @param deletedAt when it was deleted
 * @param other members this version does not know, never null
 */
public record Dataset(String id, String name, String description, Map<String, Object> metadata, Long currentVersion,
        String projectId, String datasetType, Author author, Instant createdAt, Instant updatedAt, Instant deletedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Dataset {
        metadata = Values.copy(metadata);
        other = Values.copyOrEmpty(other);
    }
}
