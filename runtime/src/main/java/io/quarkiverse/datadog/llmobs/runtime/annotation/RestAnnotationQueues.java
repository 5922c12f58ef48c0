package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueQuery;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.ReactiveAnnotationQueues;
import io.quarkiverse.datadog.llmobs.annotation.ReactiveAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.ReactiveInteractions;
import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.AnnotatedInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.AnnotationQueuesApi;
import io.quarkiverse.datadog.llmobs.rest.QueueInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.FoundInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.Labels;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.LookUp;
import io.smallrye.mutiny.Uni;

/**
 * Annotation queues, over the MicroProfile interfaces.
 *
 * @param project the id of the configured project, called only by what needs it; throws an {@link IllegalStateException} when
 *        none is configured
 */
public record RestAnnotationQueues(Supplier<String> project, Api<AnnotationQueuesApi> queues,
        Api<QueueInteractionsApi> ofQueue, Api<AnnotatedInteractionsApi> ofAllQueues) implements ReactiveAnnotationQueues {

    private static final String QUEUE = "queues";

    @Override
    public ReactivePaged<AnnotationQueue> list() {
        return list(AnnotationQueueQuery.all());
    }

    @Override
    public ReactivePaged<AnnotationQueue> list(AnnotationQueueQuery query) {
        Arguments.required("query", query);
        return queues.onePage(api -> api.listQueues(query.projectId(), query.queueIds()));
    }

    @Override
    public Uni<Optional<AnnotationQueue>> find(String queueId) {
        return lookUp(queueId).find();
    }

    @Override
    public Uni<AnnotationQueue> get(String queueId) {
        return lookUp(queueId).get();
    }

    private LookUp<AnnotationQueue> lookUp(String queueId) {
        Arguments.pathId("queue_id", queueId);
        return new LookUp<>(queueId, list(AnnotationQueueQuery.withIds(queueId)), AnnotationQueue::id,
                () -> queues.notFound("listQueues", "there is no annotation queue " + queueId));
    }

    @Override
    public Uni<AnnotationQueue> create(NewAnnotationQueue queue) {
        Arguments.required("queue", queue);
        LabelChecks.labels(queue.annotationSchema());
        NewAnnotationQueue placed = queue.projectId() == null ? queue.inProject(project.get()) : queue;
        return queues.one(api -> api.createQueue(Document.of(QUEUE, placed)));
    }

    @Override
    public Uni<AnnotationQueue> update(String queueId, AnnotationQueueChanges changes) {
        Arguments.required("changes", changes);
        LabelChecks.labels(changes.annotationSchema());
        return queues.one(api -> api.updateQueue(queueId, Document.of(QUEUE, changes)), () -> get(queueId));
    }

    @Override
    public Uni<Void> delete(String queueId) {
        return queues.done(api -> api.deleteQueue(queueId));
    }

    @Override
    public Uni<List<LabelSchema>> labels(String queueId) {
        return queues.part(api -> api.getLabels(queueId), RestAnnotationQueues::labelsOf);
    }

    private static List<LabelSchema> labelsOf(Labels response) {
        return response.annotationSchema() == null ? null : response.annotationSchema().labelSchemas();
    }

    @Override
    public Uni<List<LabelSchema>> updateLabels(String queueId, List<LabelSchema> labels) {
        AnnotationSchema schema = AnnotationSchema.of(Arguments.required("list of labels", labels));
        LabelChecks.labels(schema);
        return queues.part(api -> api.updateLabels(queueId, Document.of(QUEUE, Labels.of(schema))),
                RestAnnotationQueues::labelsOf,
                () -> labels(queueId));
    }

    @Override
    public ReactiveInteractions interactions(String queueId) {
        return new RestInteractions(Arguments.pathId("queue_id", queueId), ofQueue);
    }

    @Override
    public ReactiveAnnotations annotations(String queueId) {
        return new RestAnnotations(Arguments.pathId("queue_id", queueId), ofQueue);
    }

    @Override
    public ReactivePaged<AnnotatedInteraction> interactionsOf(Collection<String> contentIds) {
        List<String> ids = InteractionChecks.ids("content id", contentIds);
        return ofAllQueues.paged((api, page) -> find(api, ids, PositionPage.of(page)),
                FoundInteractions::annotatedInteractions, (page, document) -> next(PositionPage.of(page), document));
    }

    private static Uni<Document<Resource<FoundInteractions>>> find(AnnotatedInteractionsApi api, List<String> contentIds,
            PositionPage page) {
        return api.findInteractions(contentIds, page.position(), page.size());
    }

    private static Cursor next(PositionPage page, Document<Resource<FoundInteractions>> document) {
        if (document.data() == null) {
            return null;
        }
        FoundInteractions found = document.data().attributes();
        return page.next(found.annotatedInteractions(), found.totalCount());
    }
}
