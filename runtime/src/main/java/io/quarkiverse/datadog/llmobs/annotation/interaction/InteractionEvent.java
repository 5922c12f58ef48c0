package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An event that belongs to an interaction. The API description names neither the types nor their attributes.
 *
 * @param id the id
 * @param type what it is
 * @param attributes what it holds
 * @param other members that this version does not know, never null
 */
public record InteractionEvent(String id, String type, Map<String, Object> attributes,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public InteractionEvent {
        attributes = Values.copy(attributes);
        other = Values.copyOrEmpty(other);
    }
}
