package io.quarkiverse.datadog.llmobs.testkit.cases.annotation;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.QUEUE;

import java.util.List;

import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueQuery;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.rest.AnnotationQueuesApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.Labels;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on annotation queues and their labels.
 */
public final class AnnotationQueueCases {

    private AnnotationQueueCases() {
    }

    public static List<OperationCase> all() {
        return List.of(list(), create(), update(), delete(), getLabels(), updateLabels());
    }

    private static OperationCase list() {
        List<String> ids = List.of(QUEUE, "queue-2");
        AnnotationQueueQuery query = AnnotationQueueQuery.withIds(QUEUE, "queue-2");
        return OperationCase.of(AnnotationQueuesApi.class, api -> api.listQueues(null, ids))
                .blocking(llmobs -> llmobs.annotationQueues().list(query))
                .reactive(llmobs -> llmobs.annotationQueues().list(query))
                .response("""
                        {"data": [{"id": "queue-1", "type": "queues", "attributes": {
                            "name": "support", "description": "", "project_id": "project-1", "owned_by": "user-1",
                            "restrict_to_reviewers": false, "restrict_to_assignees": false, "can_manage_access": false,
                            "annotation_schema": {"label_schemas": [
                                {"id": "label-1", "name": "quality", "type": "score", "min": 1, "max": 5, "is_integer": true},
                                {"id": "label-2", "name": "tone", "type": "categorical", "values": ["friendly", "cold"]}]},
                            "created_by": "user-1", "created_at": "2026-08-13T19:39:31.418984Z",
                            "modified_by": "user-2", "modified_at": "2026-08-14T19:39:31Z"}}]}""")
                .build();
    }

    private static OperationCase create() {
        NewAnnotationQueue queue = NewAnnotationQueue.named("support").inProject(PROJECT).withDescription("weekly")
                .withLabels(LabelSchema.score("quality").between(1, 5).integers().required().withReasoning(),
                        LabelSchema.categorical("tone", "friendly", "cold").withDescription("how it sounds"),
                        LabelSchema.trueOrFalse("correct").asAssessment(), LabelSchema.text("remark").withId("label-9"))
                .restrictedToReviewers().restrictedToAssignees().withReviewers("a@example.com");
        return OperationCase.of(AnnotationQueuesApi.class, api -> api.createQueue(Document.of("queues", queue)))
                .blocking(llmobs -> llmobs.annotationQueues().create(queue))
                .reactive(llmobs -> llmobs.annotationQueues().create(queue))
                .request("""
                        {"data": {"type": "queues", "attributes": {
                            "name": "support", "project_id": "project-1", "description": "weekly",
                            "restrict_to_reviewers": true, "restrict_to_assignees": true, "reviewer_emails": ["a@example.com"],
                            "annotation_schema": {"label_schemas": [
                                {"name": "quality", "type": "score", "is_required": true, "has_reasoning": true,
                                 "min": 1.0, "max": 5.0, "is_integer": true},
                                {"name": "tone", "type": "categorical", "description": "how it sounds",
                                 "values": ["friendly", "cold"]},
                                {"name": "correct", "type": "boolean", "has_assessment": true, "is_assessment": true},
                                {"id": "label-9", "name": "remark", "type": "text"}]}}}}""")
                .response(201, "application/json", """
                        {"data": {"id": "queue-1", "type": "queues", "attributes": {
                            "name": "support", "description": "weekly", "project_id": "project-1", "owned_by": "user-1",
                            "restrict_to_reviewers": true, "restrict_to_assignees": true, "can_manage_access": true,
                            "reviewer_emails": ["a@example.com"],
                            "annotation_schema": {"label_schemas": [{"id": "label-9", "name": "remark", "type": "text"}]},
                            "created_by": "user-1", "created_at": "2026-08-13T19:39:31.418984Z",
                            "modified_by": "user-1", "modified_at": "2026-08-13T19:39:31.418984Z"}}}""")
                .build();
    }

    private static OperationCase update() {
        AnnotationQueueChanges changes = AnnotationQueueChanges.name("reviews").withDescription("")
                .withLabels(LabelSchema.trueOrFalse("correct")).withRestrictionToReviewers(false)
                .withRestrictionToAssignees(true).withReviewers();
        return OperationCase.of(AnnotationQueuesApi.class, api -> api.updateQueue(QUEUE, Document.of("queues", changes)))
                .blocking(llmobs -> llmobs.annotationQueues().update(QUEUE, changes))
                .reactive(llmobs -> llmobs.annotationQueues().update(QUEUE, changes))
                .request("""
                        {"data": {"type": "queues", "attributes": {
                            "name": "reviews", "description": "",
                            "restrict_to_reviewers": false, "restrict_to_assignees": true, "reviewer_emails": [],
                            "annotation_schema": {"label_schemas": [{"name": "correct", "type": "boolean"}]}}}}""")
                .response("""
                        {"data": {"id": "queue-1", "type": "queues", "attributes": {
                            "name": "reviews", "description": "", "project_id": "project-1", "owned_by": "user-1",
                            "restrict_to_reviewers": false, "restrict_to_assignees": true, "can_manage_access": true,
                            "reviewer_emails": [],
                            "annotation_schema": {"label_schemas": [{"id": "label-3", "name": "correct", "type": "boolean"}]},
                            "created_by": "user-1", "created_at": "2026-08-13T19:39:31.418984Z",
                            "modified_by": "user-2", "modified_at": "2026-08-14T19:39:31Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase delete() {
        return OperationCase.of(AnnotationQueuesApi.class, api -> api.deleteQueue(QUEUE))
                .blockingVoid(llmobs -> llmobs.annotationQueues().delete(QUEUE))
                .reactive(llmobs -> llmobs.annotationQueues().delete(QUEUE))
                .build();
    }

    private static OperationCase getLabels() {
        return OperationCase.of(AnnotationQueuesApi.class, api -> api.getLabels(QUEUE))
                .blocking(llmobs -> llmobs.annotationQueues().labels(QUEUE))
                .reactive(llmobs -> llmobs.annotationQueues().labels(QUEUE))
                .part(Labels.class, labels -> labels.annotationSchema().labelSchemas())
                .response("""
                        {"data": {"id": "queue-1", "type": "queues", "attributes": {"annotation_schema": {"label_schemas": [
                            {"id": "label-1", "name": "quality", "type": "score", "min": 0.5, "description": "of the answer",
                             "has_assessment": false, "has_reasoning": true, "is_required": true},
                            {"id": "label-3", "name": "correct", "type": "boolean", "is_assessment": true,
                             "has_assessment": true}]}}}}""")
                .build();
    }

    private static OperationCase updateLabels() {
        List<LabelSchema> labels = List.of(LabelSchema.text("remark").withId("label-4"),
                LabelSchema.score("quality").between(0, 1));
        return OperationCase
                .of(AnnotationQueuesApi.class,
                        api -> api.updateLabels(QUEUE, Document.of("queues", Labels.of(AnnotationSchema.of(labels)))))
                .blocking(llmobs -> llmobs.annotationQueues().updateLabels(QUEUE, labels))
                .reactive(llmobs -> llmobs.annotationQueues().updateLabels(QUEUE, labels))
                .part(Labels.class, saved -> saved.annotationSchema().labelSchemas())
                .request("""
                        {"data": {"type": "queues", "attributes": {"annotation_schema": {"label_schemas": [
                            {"id": "label-4", "name": "remark", "type": "text"},
                            {"name": "quality", "type": "score", "min": 0.0, "max": 1.0}]}}}}""")
                .response("""
                        {"data": {"id": "queue-1", "type": "queues", "attributes": {"annotation_schema": {"label_schemas": [
                            {"id": "label-4", "name": "remark", "type": "text"},
                            {"id": "label-5", "name": "quality", "type": "score", "min": 0, "max": 1}]}}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }
}
