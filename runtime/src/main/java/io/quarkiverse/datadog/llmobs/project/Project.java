package io.quarkiverse.datadog.llmobs.project;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Author;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A project, which groups datasets and experiments.
 *
 * @param id the id, a UUID on the live service
 * @param name the name, unique in the organisation
 * @param description free text; absent when it is empty
 * @param author the user who created it
 * @param createdAt when it was created; responses to writes have nanoseconds, responses to reads microseconds of
 *        the same instant
 * @param updatedAt when it was last changed
 * @param other members that this version does not know, never null
 */
public record Project(String id, String name, String description, Author author, Instant createdAt, Instant updatedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Project {
        other = Values.copyOrEmpty(other);
    }
}
