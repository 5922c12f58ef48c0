package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueQuery;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.annotation.Annotations;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.ReactiveAnnotationQueues;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interactions;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive annotation queues.
 */
public record BlockingAnnotationQueues(ReactiveAnnotationQueues reactive) implements AnnotationQueues {

    @Override
    public Paged<AnnotationQueue> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Paged<AnnotationQueue> list(AnnotationQueueQuery query) {
        return BlockingPaged.of(reactive.list(query));
    }

    @Override
    public Optional<AnnotationQueue> find(String queueId) {
        return Blocking.await(reactive.find(queueId));
    }

    @Override
    public AnnotationQueue get(String queueId) {
        return Blocking.await(reactive.get(queueId));
    }

    @Override
    public AnnotationQueue create(NewAnnotationQueue queue) {
        return Blocking.await(reactive.create(queue));
    }

    @Override
    public AnnotationQueue update(String queueId, AnnotationQueueChanges changes) {
        return Blocking.await(reactive.update(queueId, changes));
    }

    @Override
    public void delete(String queueId) {
        Blocking.await(reactive.delete(queueId));
    }

    @Override
    public List<LabelSchema> labels(String queueId) {
        return Blocking.await(reactive.labels(queueId));
    }

    @Override
    public List<LabelSchema> updateLabels(String queueId, List<LabelSchema> labels) {
        return Blocking.await(reactive.updateLabels(queueId, labels));
    }

    @Override
    public Interactions interactions(String queueId) {
        return new BlockingInteractions(reactive.interactions(queueId));
    }

    @Override
    public Annotations annotations(String queueId) {
        return new BlockingAnnotations(reactive.annotations(queueId));
    }

    @Override
    public Paged<AnnotatedInteraction> interactionsOf(Collection<String> contentIds) {
        return BlockingPaged.of(reactive.interactionsOf(contentIds));
    }
}
