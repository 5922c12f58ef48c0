package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The interactions of a queue.
 */
public interface Interactions {

    /**
     * Adds interactions. Those that the queue has already stay as they are.
     * <p>
     * Retried after a failure, because sending it twice has the same effect; then {@code alreadyExisted} is true for what an
     * earlier attempt has added.
     *
     * @param interactions at least one, each of them once; their types may differ
     * @return one for each, as a rule in the order of the request
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such queue
     */
    List<QueuedInteraction> add(List<Interaction> interactions);

    /**
     * Removes interactions, by their ids in the queue. An id that occurs twice is sent once. Retried after a failure, because
     * sending it twice has the same effect.
     *
     * @param interactionIds at least one
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when the service reports that there is no such queue or
     *         interaction
     */
    void delete(Collection<String> interactionIds);

    /**
     * All interactions with their annotations. The service sends them all in one response, so a page size has no effect, and
     * there is no cursor to start from.
     */
    Paged<AnnotatedInteraction> list();

    /** The interaction with this id, with its annotations; empty when the queue has none. */
    Optional<AnnotatedInteraction> find(String interactionId);

    /**
     * The interaction with this id, with its annotations.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such queue or interaction
     */
    AnnotatedInteraction get(String interactionId);

    /** The events of an interaction. Pages are requested while the listing is read; by default a page has 10 events. */
    Paged<InteractionEvent> events(String interactionId);
}
