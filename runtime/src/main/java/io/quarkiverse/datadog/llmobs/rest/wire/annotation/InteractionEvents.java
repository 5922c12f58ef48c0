package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionEvent;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionType;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a page of the events of an interaction. Each page repeats the interaction.
 *
 * @param id the id of the interaction
 * @param annotatedInteraction the interaction with its annotations
 * @param interactionType what it is
 * @param events the events of this page
 * @param nextCursor the cursor of the next page; null, absent or blank on the last page
 * @param other further members, never null
 */
public record InteractionEvents(String id, AnnotatedInteraction annotatedInteraction, InteractionType interactionType,
        List<InteractionEvent> events, String nextCursor,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public InteractionEvents {
        events = Values.copyOrEmpty(events);
        other = Values.copyOrEmpty(other);
    }
}
