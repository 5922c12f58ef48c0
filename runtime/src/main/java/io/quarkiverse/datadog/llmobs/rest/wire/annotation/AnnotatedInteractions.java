package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a response with all interactions of a queue.
 *
 * @param id the id of the queue
 * @param annotatedInteractions the interactions with their annotations
 * @param other further members, never null
 */
public record AnnotatedInteractions(String id, List<AnnotatedInteraction> annotatedInteractions,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AnnotatedInteractions {
        annotatedInteractions = Values.copyOrEmpty(annotatedInteractions);
        other = Values.copyOrEmpty(other);
    }
}
