package io.quarkiverse.datadog.llmobs.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.ReactiveInteractions;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link AnnotationQueues}.
 */
public interface ReactiveAnnotationQueues {

    /** @see AnnotationQueues#list() */
    ReactivePaged<AnnotationQueue> list();

    /** @see AnnotationQueues#list(AnnotationQueueQuery) */
    ReactivePaged<AnnotationQueue> list(AnnotationQueueQuery query);

    /** @see AnnotationQueues#find(String) */
    Uni<Optional<AnnotationQueue>> find(String queueId);

    /** @see AnnotationQueues#get(String) */
    Uni<AnnotationQueue> get(String queueId);

    /** @see AnnotationQueues#create(NewAnnotationQueue) */
    Uni<AnnotationQueue> create(NewAnnotationQueue queue);

    /** @see AnnotationQueues#update(String, AnnotationQueueChanges) */
    Uni<AnnotationQueue> update(String queueId, AnnotationQueueChanges changes);

    /** @see AnnotationQueues#delete(String) */
    Uni<Void> delete(String queueId);

    /** @see AnnotationQueues#labels(String) */
    Uni<List<LabelSchema>> labels(String queueId);

    /** @see AnnotationQueues#updateLabels(String, List) */
    Uni<List<LabelSchema>> updateLabels(String queueId, List<LabelSchema> labels);

    /** @see AnnotationQueues#interactions(String) */
    ReactiveInteractions interactions(String queueId);

    /** @see AnnotationQueues#annotations(String) */
    ReactiveAnnotations annotations(String queueId);

    /** @see AnnotationQueues#interactionsOf(Collection) */
    ReactivePaged<AnnotatedInteraction> interactionsOf(Collection<String> contentIds);
}
