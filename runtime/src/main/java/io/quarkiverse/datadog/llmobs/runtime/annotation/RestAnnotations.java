package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.annotation.DeletedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.ReactiveAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.UpsertedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.rest.QueueInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotationDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotationUpsert;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * Annotations of a queue, over the MicroProfile interface.
 */
record RestAnnotations(String queueId, Api<QueueInteractionsApi> queue) implements ReactiveAnnotations {

    private static final String ANNOTATIONS = "annotations";

    @Override
    public Uni<UpsertedAnnotations> upsert(List<NewAnnotation> annotations) {
        if (Arguments.required("list of annotations", annotations).isEmpty()) {
            throw new IllegalArgumentException("The list of annotations must not be empty; it needs one or more");
        }
        Set<String> interactions = new HashSet<>();
        for (NewAnnotation annotation : annotations) {
            if (!interactions.add(Arguments.required("annotation in the list", annotation).interactionId())) {
                throw new IllegalArgumentException("The interaction id '" + annotation.interactionId()
                        + "' occurs twice in the list of annotations; put all label values of an interaction together");
            }
            checkLabels(annotation);
        }
        AnnotationUpsert upsert = new AnnotationUpsert(annotations);
        return queue.one(api -> api.upsertAnnotations(queueId, Document.of(ANNOTATIONS, upsert)));
    }

    private static void checkLabels(NewAnnotation annotation) {
        Set<String> labels = new HashSet<>();
        for (NewLabelValue value : annotation.labelValues()) {
            if (!labels.add(Arguments.required("label value of an annotation", value).labelSchemaId())) {
                throw new IllegalArgumentException(
                        "The label id '" + value.labelSchemaId() + "' occurs twice in the annotation of "
                                + "interaction '" + annotation.interactionId() + "'; a label has one value");
            }
        }
    }

    @Override
    public Uni<DeletedAnnotations> delete(Collection<String> annotationIds) {
        AnnotationDeletion deletion = new AnnotationDeletion(InteractionChecks.ids("annotation id", annotationIds));
        return queue.one(api -> api.deleteAnnotations(queueId, Document.of(ANNOTATIONS, deletion)));
    }
}
