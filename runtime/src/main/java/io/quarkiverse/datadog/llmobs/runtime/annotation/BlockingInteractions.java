package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionEvent;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interactions;
import io.quarkiverse.datadog.llmobs.annotation.interaction.QueuedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.ReactiveInteractions;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive interactions.
 */
record BlockingInteractions(ReactiveInteractions reactive) implements Interactions {

    @Override
    public List<QueuedInteraction> add(List<Interaction> interactions) {
        return Blocking.await(reactive.add(interactions));
    }

    @Override
    public void delete(Collection<String> interactionIds) {
        Blocking.await(reactive.delete(interactionIds));
    }

    @Override
    public Paged<AnnotatedInteraction> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Optional<AnnotatedInteraction> find(String interactionId) {
        return Blocking.await(reactive.find(interactionId));
    }

    @Override
    public AnnotatedInteraction get(String interactionId) {
        return Blocking.await(reactive.get(interactionId));
    }

    @Override
    public Paged<InteractionEvent> events(String interactionId) {
        return BlockingPaged.of(reactive.events(interactionId));
    }
}
