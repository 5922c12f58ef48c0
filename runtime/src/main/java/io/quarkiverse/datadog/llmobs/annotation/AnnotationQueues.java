package io.quarkiverse.datadog.llmobs.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interactions;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The annotation queues of an organisation.
 */
public interface AnnotationQueues {

    /**
     * All queues of all projects. The service sends them all in one response, so a page size has no effect, and there is no
     * cursor to start from.
     */
    Paged<AnnotationQueue> list();

    /** The queues that match the query, in one page as well. */
    Paged<AnnotationQueue> list(AnnotationQueueQuery query);

    /** The queue with this id, looked up by a listing with {@code queueIds}; empty when there is none. */
    Optional<AnnotationQueue> find(String queueId);

    /**
     * The queue with this id, looked up by a listing with {@code queueIds}.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none
     */
    AnnotationQueue get(String queueId);

    /**
     * Creates a queue, in the configured project unless it names one. Not retried if it is unknown whether the request was
     * processed, because a retry could create another queue.
     *
     * @param queue its labels must have different names of letters, digits, {@code _} and {@code -}
     * @throws IllegalStateException when neither the queue nor the configuration names a project
     */
    AnnotationQueue create(NewAnnotationQueue queue);

    /**
     * Changes a queue; what the changes leave out stays as it is. Retried after a failure, because sending it twice has the
     * same effect; labels that have no id may have other ids after a retry.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such queue
     */
    AnnotationQueue update(String queueId, AnnotationQueueChanges changes);

    /**
     * Deletes a queue, with its interactions and their annotations. Retried after a failure, because sending it twice has
     * the same effect.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when the service reports that there is no such queue. After
     *         more than one {@linkplain io.quarkiverse.datadog.llmobs.error.LlmObservabilityException#attempts() attempt}, an
     *         earlier one may have deleted it
     */
    void delete(String queueId);

    /**
     * The labels of a queue.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such queue
     */
    List<LabelSchema> labels(String queueId);

    /**
     * Replaces the labels of a queue as a whole. Labels that stay need their ids, as {@link #labels} returns them; the service
     * chooses one for a label without.
     * <p>
     * Retried after a failure, because sending it twice has the same effect; labels that have no id may have other ids after a
     * retry.
     *
     * @param labels with different names of letters, digits, {@code _} and {@code -}; an empty list removes all labels
     * @return the labels as the service has saved them
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such queue
     */
    List<LabelSchema> updateLabels(String queueId, List<LabelSchema> labels);

    /** The interactions of a queue. Nothing is requested. */
    Interactions interactions(String queueId);

    /** The annotations of a queue, to write and delete them. Nothing is requested. */
    Annotations annotations(String queueId);

    /**
     * The interactions with these contents, in all queues, with their annotations. Pages are requested by their position while
     * the listing is read, by default 100 interactions at once: if interactions are added or removed meanwhile, one may be
     * listed twice or left out. A cursor is the number of interactions before it.
     *
     * @param contentIds ids of traces and sessions, at least one; an id that occurs twice is sent once
     */
    Paged<AnnotatedInteraction> interactionsOf(Collection<String> contentIds);
}
