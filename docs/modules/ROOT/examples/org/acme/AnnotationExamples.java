package org.acme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationError;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.DeletedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.UpsertedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Annotation;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionEvent;
import io.quarkiverse.datadog.llmobs.annotation.interaction.QueuedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.annotation.label.ScoreLabel;

class AnnotationExamples {

    private final LlmObservability llmobs;

    AnnotationExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> list() {
        List<String> names = new ArrayList<>();
        // tag::list[]
        for (AnnotationQueue queue : llmobs.annotationQueues().list()) {
            names.add(queue.name());
        }
        // end::list[]
        return names;
    }

    AnnotationQueue create() {
        // tag::create[]
        AnnotationQueue queue = llmobs.annotationQueues().create(NewAnnotationQueue.named("support answers").withLabels(
                LabelSchema.score("quality").between(1, 5).integers().required().withReasoning(),
                LabelSchema.categorical("tone", "friendly", "neutral", "cold")));
        // end::create[]
        return queue;
    }

    AnnotationQueue update(String queueId) {
        // tag::update[]
        AnnotationQueue queue = llmobs.annotationQueues().update(queueId,
                AnnotationQueueChanges.description("answers of the last week").withReviewers("ada@example.com"));
        // end::update[]
        return queue;
    }

    void delete(String queueId) {
        // tag::delete[]
        llmobs.annotationQueues().delete(queueId);
        // end::delete[]
    }

    List<String> labels(String queueId) {
        List<String> scores = new ArrayList<>();
        // tag::labels[]
        for (LabelSchema label : llmobs.annotationQueues().labels(queueId)) {
            if (label instanceof ScoreLabel score) {
                scores.add(score.name() + " up to " + score.max());
            }
        }
        // end::labels[]
        return scores;
    }

    List<LabelSchema> updateLabels(String queueId) {
        // tag::update-labels[]
        List<LabelSchema> labels = new ArrayList<>(llmobs.annotationQueues().labels(queueId));
        labels.addAll(Arrays.asList(LabelSchema.trueOrFalse("correct").asAssessment(), LabelSchema.text("remark")));
        labels = llmobs.annotationQueues().updateLabels(queueId, labels);
        // end::update-labels[]
        return labels;
    }

    List<QueuedInteraction> add(String queueId, String traceId) {
        // tag::add[]
        List<QueuedInteraction> added = llmobs.annotationQueues().interactions(queueId).add(List.of(
                Interaction.trace(traceId),
                Interaction.display(ContentBlock.header("Order 4711"), ContentBlock.markdown("Where is *my order*?"))));
        // end::add[]
        return added;
    }

    void remove(String queueId, String interactionId) {
        // tag::remove[]
        llmobs.annotationQueues().interactions(queueId).delete(List.of(interactionId));
        // end::remove[]
    }

    List<Map<String, Object>> annotations(String queueId) {
        List<Map<String, Object>> values = new ArrayList<>();
        // tag::annotations[]
        for (AnnotatedInteraction interaction : llmobs.annotationQueues().interactions(queueId).list()) {
            for (Annotation annotation : interaction.annotations()) {
                values.add(annotation.labelValues());
            }
        }
        // end::annotations[]
        return values;
    }

    List<String> events(String queueId, String interactionId) {
        List<String> types = new ArrayList<>();
        // tag::events[]
        for (InteractionEvent event : llmobs.annotationQueues().interactions(queueId).events(interactionId)) {
            types.add(event.type());
        }
        // end::events[]
        return types;
    }

    List<String> queuesOf(String traceId) {
        // tag::find[]
        List<String> queues = llmobs.annotationQueues().interactionsOf(List.of(traceId)).stream()
                .map(AnnotatedInteraction::queueName).toList();
        // end::find[]
        return queues;
    }

    List<String> annotate(String queueId, String interactionId, String qualityId, String toneId) {
        List<String> problems = new ArrayList<>();
        // tag::upsert[]
        UpsertedAnnotations result = llmobs.annotationQueues().annotations(queueId).upsert(List.of(
                NewAnnotation.of(interactionId,
                        NewLabelValue.score(qualityId, 4).withReasoning("misses the date"),
                        NewLabelValue.text(toneId, "friendly"))));
        for (AnnotationError error : result.errors()) {
            problems.add(error.interactionId() + ": " + error.error());
        }
        // end::upsert[]
        return problems;
    }

    DeletedAnnotations deleteAnnotations(String queueId, String annotationId) {
        // tag::delete-annotations[]
        DeletedAnnotations result = llmobs.annotationQueues().annotations(queueId).delete(List.of(annotationId));
        // end::delete-annotations[]
        return result;
    }
}
