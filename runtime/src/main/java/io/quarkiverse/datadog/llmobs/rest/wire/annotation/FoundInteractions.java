package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a page of the interactions with given contents.
 *
 * @param id an id of the response, without a meaning
 * @param annotatedInteractions the interactions with their annotations
 * @param totalCount how many there are on all pages
 * @param other further members, never null
 */
public record FoundInteractions(String id, List<AnnotatedInteraction> annotatedInteractions, Long totalCount,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public FoundInteractions {
        annotatedInteractions = Values.copyOrEmpty(annotatedInteractions);
        other = Values.copyOrEmpty(other);
    }
}
