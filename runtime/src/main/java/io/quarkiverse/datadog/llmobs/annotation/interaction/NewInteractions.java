package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that adds interactions to a queue. {@link Interactions#add} makes it.
 *
 * @param interactions the interactions to add
 */
public record NewInteractions(List<Interaction> interactions) {

    public NewInteractions {
        interactions = Values.copy(interactions);
    }
}
