package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Interactions}.
 */
public interface ReactiveInteractions {

    /** @see Interactions#add(List) */
    Uni<List<QueuedInteraction>> add(List<Interaction> interactions);

    /** @see Interactions#delete(Collection) */
    Uni<Void> delete(Collection<String> interactionIds);

    /** @see Interactions#list() */
    ReactivePaged<AnnotatedInteraction> list();

    /** @see Interactions#find(String) */
    Uni<Optional<AnnotatedInteraction>> find(String interactionId);

    /** @see Interactions#get(String) */
    Uni<AnnotatedInteraction> get(String interactionId);

    /** @see Interactions#events(String) */
    ReactivePaged<InteractionEvent> events(String interactionId);
}
