package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that removes interactions from a queue.
 *
 * @param interactionIds the interactions to remove
 */
public record InteractionDeletion(List<String> interactionIds) {

    public InteractionDeletion {
        interactionIds = Values.copy(interactionIds);
    }
}
