package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.interaction.QueuedInteraction;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of the response to a request that adds interactions to a queue.
 *
 * @param id the id of the queue
 * @param interactions one for each interaction of the request
 * @param other further members, never null
 */
public record AddedInteractions(String id, List<QueuedInteraction> interactions,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AddedInteractions {
        other = Values.copyOrEmpty(other);
    }
}
