package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on annotations. Items that fail are named in a response with status 200.
 */
public record AnnotationOperations(AnnotationQueues queues, Responses responses, Clock clock) implements OperationGroup {

    private static final String TYPE = "annotations";

    @Override
    public void registerIn(Operations operations) {
        operations.on("UpsertLLMObsAnnotations", this::upsert);
        operations.on("DeleteLLMObsAnnotations", this::delete);
    }

    private ApiResponse upsert(ApiRequest request) {
        AnnotationQueue queue = queues.toWrite(request);
        JsonMembers attributes = request.attributes(TYPE);
        List<JsonMembers> items = attributes.objects("annotations");
        if (items.isEmpty()) {
            throw attributes.invalid("annotations", "is required");
        }
        // Checked as a whole first, so that a request of another form changes nothing.
        items.forEach(item -> read(item, queue));
        long now = Timestamps.now(clock);
        ArrayNode written = JsonNodeFactory.instance.arrayNode();
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> upsert(item, queue, now, written, errors));
        boolean allRefused = written.isEmpty() && errors.findValues("code").size() == items.size();
        if (allRefused) {
            throw ApiException.forbidden("the rules of access of the annotation queue refuse all annotations");
        }
        ObjectNode members = Json.object();
        members.set("annotations", written);
        JsonApi.setUnlessEmpty(members, "errors", errors);
        return responses.ok(JsonApi.document(JsonApi.resource(queue.id(), TYPE, members)));
    }

    private static LabelValues read(JsonMembers item, AnnotationQueue queue) {
        item.requiredText("interaction_id");
        Labels labels = queue.view().labels();
        return LabelValues.read(item, labels == null ? JsonNodeFactory.instance.arrayNode() : labels.definitions());
    }

    private static void upsert(JsonMembers item, AnnotationQueue queue, long now, ArrayNode written, ArrayNode errors) {
        String interactionId = item.requiredText("interaction_id");
        LabelValues answers = read(item, queue);
        if (queue.interaction(interactionId) == null) {
            errors.add(error(interactionId, "interaction not found"));
        } else if (!queue.view().access().mayAnnotate()) {
            errors.add(error(interactionId, "not allowed to annotate").put("code", "permission_denied"));
        } else if (answers.error() != null) {
            errors.add(error(interactionId, answers.error()));
        } else {
            Annotation annotation = queue.annotate(interactionId, answers, now);
            // A concurrent request may have removed the interaction.
            if (annotation == null) {
                errors.add(error(interactionId, "interaction not found"));
            } else {
                written.add(AnnotationFormat.written(annotation));
            }
        }
    }

    private static ObjectNode error(String interactionId, String text) {
        return Json.object().put("error", text).put("interaction_id", interactionId);
    }

    private ApiResponse delete(ApiRequest request) {
        AnnotationQueue queue = queues.toWrite(request);
        ObjectNode members = Json.object();
        ArrayNode deleted = members.putArray("annotation_ids");
        ArrayNode errors = members.putArray("errors");
        for (String id : request.attributes(TYPE).requiredTexts("annotation_ids")) {
            if (queue.deleteAnnotation(id)) {
                deleted.add(id);
            } else {
                errors.add(Json.object().put("annotation_id", id).put("error", "annotation not found"));
            }
        }
        return responses.ok(JsonApi.document(JsonApi.resource(queue.id(), TYPE, members)));
    }
}
