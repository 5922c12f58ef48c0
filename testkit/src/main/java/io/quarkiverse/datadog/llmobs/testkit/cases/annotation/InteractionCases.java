package io.quarkiverse.datadog.llmobs.testkit.cases.annotation;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.INTERACTION;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.QUEUE;

import java.util.List;

import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.NewInteractions;
import io.quarkiverse.datadog.llmobs.annotation.label.Assessment;
import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.rest.AnnotatedInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.QueueInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AddedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotatedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotationDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotationUpsert;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.FoundInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionEvents;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on interactions of annotation queues, and on their annotations.
 */
public final class InteractionCases {

    private InteractionCases() {
    }

    public static List<OperationCase> all() {
        return List.of(add(), delete(), list(), events(), find(), upsert(), deleteAnnotations());
    }

    private static OperationCase add() {
        List<Interaction> interactions = List.of(Interaction.trace("trace-1"), Interaction.session("session-1"),
                Interaction.display(ContentBlock.header("Order 7"), ContentBlock.json(List.of(1, "two")).withHeight(200)));
        return OperationCase
                .of(QueueInteractionsApi.class,
                        api -> api.addInteractions(QUEUE, Document.of("interactions", new NewInteractions(interactions))))
                .blocking(llmobs -> llmobs.annotationQueues().interactions(QUEUE).add(interactions))
                .reactive(llmobs -> llmobs.annotationQueues().interactions(QUEUE).add(interactions))
                .part(AddedInteractions.class, AddedInteractions::interactions)
                .request("""
                        {"data": {"type": "interactions", "attributes": {"interactions": [
                            {"type": "trace", "content_id": "trace-1"}, {"type": "session", "content_id": "session-1"},
                            {"type": "display_block", "display_block": [{"type": "header", "content": "Order 7"},
                                {"type": "json", "content": [1, "two"], "height": 200}]}]}}}""")
                .response(201, "application/json", """
                        {"data": {"id": "queue-1", "type": "interactions", "attributes": {"interactions": [
                            {"id": "interaction-1", "type": "trace", "content_id": "trace-1", "already_existed": true,
                             "created_at": "2026-08-13T19:39:31Z", "modified_at": "2026-08-13T19:39:31Z"},
                            {"id": "interaction-3", "type": "session", "content_id": "session-1", "already_existed": false,
                             "created_at": "2026-08-14T19:39:31Z", "modified_at": "2026-08-14T19:39:31Z"},
                            {"id": "interaction-4", "type": "display_block", "content_id": "5ca1ab1e", "already_existed": false,
                             "display_block": [{"type": "header", "content": "Order 7"},
                                {"type": "json", "content": [1, "two"], "height": 200}]}]}}}""")
                .build();
    }

    private static OperationCase delete() {
        List<String> ids = List.of("interaction-1", "interaction-2");
        return OperationCase
                .of(QueueInteractionsApi.class,
                        api -> api.deleteInteractions(QUEUE, Document.of("interactions", new InteractionDeletion(ids))))
                .blockingVoid(llmobs -> llmobs.annotationQueues().interactions(QUEUE).delete(ids))
                .reactive(llmobs -> llmobs.annotationQueues().interactions(QUEUE).delete(ids))
                .request("""
                        {"data": {"type": "interactions", "attributes": {
                            "interaction_ids": ["interaction-1", "interaction-2"]}}}""")
                .build();
    }

    private static OperationCase list() {
        return OperationCase.of(QueueInteractionsApi.class, api -> api.getAnnotatedInteractions(QUEUE))
                .blocking(llmobs -> llmobs.annotationQueues().interactions(QUEUE).list())
                .reactive(llmobs -> llmobs.annotationQueues().interactions(QUEUE).list())
                .items(AnnotatedInteractions.class, AnnotatedInteractions::annotatedInteractions)
                .response("""
                        {"data": {"id": "queue-1", "type": "annotated_interactions", "attributes": {"annotated_interactions": [
                            {"id": "interaction-1", "type": "trace", "content_id": "trace-1", "can_annotate": true,
                             "annotations": [
                                {"id": "annotation-1", "interaction_id": "interaction-1", "label_values": {"quality": 4},
                                 "created_by": "user-1", "created_at": "2026-08-13T19:39:31Z",
                                 "modified_by": "user-2", "modified_at": "2026-08-14T19:39:31Z"}],
                             "created_at": "2026-08-13T19:39:31Z", "modified_at": "2026-08-13T19:39:31Z"},
                            {"id": "interaction-2", "type": "display_block", "content_id": "5ca1ab1e", "can_annotate": false,
                             "annotations": [],
                             "display_block": [{"type": "image", "url": "https://example.com/a.png", "alt": "a"}]}]}}}""")
                .build();
    }

    private static OperationCase events() {
        return OperationCase
                .of(QueueInteractionsApi.class, api -> api.getAnnotatedInteraction(QUEUE, INTERACTION, null, null))
                .blocking(llmobs -> llmobs.annotationQueues().interactions(QUEUE).events(INTERACTION))
                .reactive(llmobs -> llmobs.annotationQueues().interactions(QUEUE).events(INTERACTION))
                .items(InteractionEvents.class, InteractionEvents::events)
                .response("""
                        {"data": {"id": "interaction-1", "type": "annotated_interactions", "attributes": {
                            "annotated_interaction": {"id": "interaction-1", "type": "trace", "content_id": "trace-1",
                                "can_annotate": true, "annotations": [],
                                "created_at": "2026-08-13T19:39:31Z", "modified_at": "2026-08-13T19:39:31Z"},
                            "interaction_type": "trace", "events": [
                                {"id": "event-1", "type": "span", "attributes": {"camelCase": 1, "under_score": [null]}},
                                {"id": "event-2", "type": "log", "attributes": {}}]}}}""")
                .build();
    }

    private static OperationCase find() {
        List<String> ids = List.of("trace-1", "session 1&2");
        return OperationCase.of(AnnotatedInteractionsApi.class, api -> api.findInteractions(ids, null, null))
                .blocking(llmobs -> llmobs.annotationQueues().interactionsOf(ids))
                .reactive(llmobs -> llmobs.annotationQueues().interactionsOf(ids))
                .items(FoundInteractions.class, FoundInteractions::annotatedInteractions)
                .response(
                        """
                                {"data": {"id": "response-1", "type": "annotated_interactions_by_trace", "attributes": {"total_count": 1,
                                    "annotated_interactions": [{"id": "interaction-1", "type": "trace", "content_id": "trace-1",
                                        "can_annotate": true, "annotations": [], "queue_id": "queue-1", "queue_name": "support",
                                        "created_at": "2026-08-13T19:39:31Z", "modified_at": "2026-08-13T19:39:31Z"}]}}}""")
                .build();
    }

    private static OperationCase upsert() {
        List<NewAnnotation> annotations = List.of(
                NewAnnotation.of("interaction-1", NewLabelValue.score("label-1", 4).withReasoning("short"),
                        NewLabelValue.texts("label-2", "friendly").withAssessment(Assessment.PASS)),
                NewAnnotation.of("interaction-7", NewLabelValue.text("label-2", "cold")));
        return OperationCase
                .of(QueueInteractionsApi.class,
                        api -> api.upsertAnnotations(QUEUE, Document.of("annotations", new AnnotationUpsert(annotations))))
                .blocking(llmobs -> llmobs.annotationQueues().annotations(QUEUE).upsert(annotations))
                .reactive(llmobs -> llmobs.annotationQueues().annotations(QUEUE).upsert(annotations))
                .request("""
                        {"data": {"type": "annotations", "attributes": {"annotations": [
                            {"interaction_id": "interaction-1", "label_values": [
                                {"label_schema_id": "label-1", "value": 4, "reasoning": "short"},
                                {"label_schema_id": "label-2", "value": ["friendly"], "assessment": "pass"}]},
                            {"interaction_id": "interaction-7", "label_values": [
                                {"label_schema_id": "label-2", "value": "cold"}]}]}}}""")
                .response("""
                        {"data": {"id": "queue-1", "type": "annotations", "attributes": {"annotations": [
                            {"id": "annotation-1", "interaction_id": "interaction-1", "label_values": [
                                {"label_schema_id": "label-1", "name_when_saved": "quality", "type": "score", "value": 4,
                                 "reasoning": "short"},
                                {"label_schema_id": "label-2", "value": ["friendly"], "assessment": "pass"}],
                             "created_by": "user-1", "created_at": "2026-08-13T19:39:31.418984498Z",
                             "modified_by": "user-1", "modified_at": "2026-08-13T19:39:31.418984498Z"}],
                         "errors": [{"interaction_id": "interaction-7", "error": "interaction not found"}]}}}""")
                .build();
    }

    private static OperationCase deleteAnnotations() {
        List<String> ids = List.of("annotation-1", "annotation-7");
        return OperationCase
                .of(QueueInteractionsApi.class,
                        api -> api.deleteAnnotations(QUEUE, Document.of("annotations", new AnnotationDeletion(ids))))
                .blocking(llmobs -> llmobs.annotationQueues().annotations(QUEUE).delete(ids))
                .reactive(llmobs -> llmobs.annotationQueues().annotations(QUEUE).delete(ids))
                .request("""
                        {"data": {"type": "annotations", "attributes": {
                            "annotation_ids": ["annotation-1", "annotation-7"]}}}""")
                .response("""
                        {"data": {"id": "queue-1", "type": "annotations", "attributes": {"annotation_ids": ["annotation-1"],
                            "errors": [{"annotation_id": "annotation-7", "error": "annotation not found"}]}}}""")
                .build();
    }
}
