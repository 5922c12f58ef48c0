package io.quarkiverse.datadog.llmobs.runtime.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.annotation.AnnotationErrorCode;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.UpsertedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.block.OtherBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionType;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelType;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotatedInteractions;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

/**
 * The documents of annotations, with the members that are newer than the API description of the tests.
 */
class AnnotationDocumentsTest {

    private static final Type QUEUE = new TypeReference<Document<Resource<AnnotationQueue>>>() {
    }.getType();
    private static final Type INTERACTIONS = new TypeReference<Document<Resource<AnnotatedInteractions>>>() {
    }.getType();
    private static final Type UPSERTED = new TypeReference<Document<Resource<UpsertedAnnotations>>>() {
    }.getType();

    private static String written(Object attributes) {
        return new String(TestDocuments.WRITER.bytes(Document.of("t", attributes)), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static <A> A read(Type type, String attributes) {
        Document<?> document = TestDocuments.reader().read(type, "application/vnd.api+json", """
                {"data":{"id":"u","type":"t","attributes":%s}}""".formatted(attributes).getBytes(StandardCharsets.UTF_8));
        return ((Resource<A>) document.data()).attributes();
    }

    @Test
    void aQueueIsSentWithItsRulesOfAccess() {
        assertEquals("""
                {"data":{"type":"t","attributes":{"name":"n","project_id":"p","restrict_to_reviewers":true,\
                "restrict_to_assignees":true,"reviewer_emails":["a@example.com"]}}}""",
                written(NewAnnotationQueue.named("n").inProject("p").withReviewers("a@example.com").restrictedToReviewers()
                        .restrictedToAssignees()));
    }

    @Test
    void changesSayWhatIsRemovedAndWhatIsKept() {
        assertEquals("""
                {"data":{"type":"t","attributes":{"description":"","annotation_schema":{"label_schemas":[]},\
                "restrict_to_reviewers":false,"restrict_to_assignees":true,"reviewer_emails":[]}}}""",
                written(AnnotationQueueChanges.description("").withLabels().withReviewers().withRestrictionToReviewers(false)
                        .withRestrictionToAssignees(true)));
        assertEquals("""
                {"data":{"type":"t","attributes":{"name":"n"}}}""", written(AnnotationQueueChanges.name("n")));
    }

    @Test
    void aQueueIsReadWithItsRulesOfAccess() {
        AnnotationQueue queue = read(QUEUE,
                """
                        {"name":"n","restrict_to_reviewers":true,"restrict_to_assignees":false,"reviewer_emails":["a@example.com"],
                         "can_manage_access":true,"priority":3,"owned_by":{"id":"u"},
                         "annotation_schema":{"label_schemas":[{"type":"ranking","name":"r"},{"type":"text","name":"t"}],"version":2}}""");
        assertEquals("u true false true", queue.id() + " " + queue.restrictToReviewers() + " " + queue.restrictToAssignees()
                + " " + queue.canManageAccess());
        assertEquals(List.of("a@example.com"), queue.reviewerEmails());
        assertNull(queue.ownedBy());
        assertEquals(Map.of("priority", 3, "owned_by", Map.of("id", "u")), queue.other());
        assertEquals(List.of(LabelSchema.ofJson(Map.of("type", "ranking", "name", "r")), LabelSchema.text("t")),
                queue.labels());
        assertEquals(Map.of("version", 2), queue.annotationSchema().other());
    }

    @Test
    void aQueueMayHaveNoLabels() {
        assertEquals(List.of(), AnnotationDocumentsTest.<AnnotationQueue> read(QUEUE, "{}").labels());
        AnnotationQueue odd = read(QUEUE, """
                {"annotation_schema":{"label_schemas":"none"}}""");
        assertEquals(List.of(), odd.labels());
        assertEquals(Map.of("label_schemas", "none"), odd.annotationSchema().other());
    }

    @Test
    void anUnknownInteractionOrBlockBreaksNoRead() {
        AnnotatedInteractions read = read(INTERACTIONS, """
                {"annotated_interactions":[{"id":"i","type":"agent","can_annotate":false,"steps":[1],
                  "display_block":[{"type":"video","url":"u"},{"type":"text","content":"a"}],
                  "annotations":[{"id":"a","label_values":{"camelCase":{"value":[1.5]}},"created_at":"yesterday"}]}]}""");
        AnnotatedInteraction interaction = read.annotatedInteractions().get(0);
        assertEquals(InteractionType.of("agent"), interaction.type());
        assertEquals(false, interaction.canAnnotate());
        assertEquals(Map.of("steps", List.of(1)), interaction.other());
        assertEquals(List.of(new OtherBlock(Map.of("type", "video", "url", "u")), ContentBlock.text("a")),
                interaction.displayBlock());
        assertEquals("{camelCase={value=[1.5]}}", interaction.annotations().get(0).labelValues().toString());
        assertEquals(Map.of("created_at", "yesterday"), interaction.annotations().get(0).other());
    }

    @Test
    void errorsOfAnUpsertMayHaveACode() {
        UpsertedAnnotations result = read(UPSERTED, """
                {"annotations":[{"id":"a","label_values":[{"label_schema_id":"l","value":{"x":1},"type":"ranking"}]}],
                 "errors":[{"interaction_id":"i","annotation_id":"b","error":"no","code":"permission_denied"},
                           {"error":"odd","code":7,"detail":"d"}]}""");
        assertEquals("u", result.id());
        assertEquals(AnnotationErrorCode.PERMISSION_DENIED, result.errors().get(0).code());
        assertEquals(Map.of("code", 7, "detail", "d"), result.errors().get(1).other());
        assertEquals(LabelType.of("ranking"), result.annotations().get(0).labelValues().get(0).type());
        assertEquals(Map.of("x", 1), result.annotations().get(0).labelValues().get(0).value());
    }
}
