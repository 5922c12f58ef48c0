package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An interaction of a queue.
 *
 * @param events the events that a seed has given it
 * @param annotation what the user of all keys says; null if that is nothing
 */
record Interaction(String id, NewInteraction content, List<JsonNode> events, long created, Annotation annotation) {

    Interaction with(Annotation changed) {
        return new Interaction(id, content, events, created, changed);
    }

    boolean hasContent(NewInteraction other) {
        return content.type().equals(other.type()) && content.contentId().equals(other.contentId());
    }
}
