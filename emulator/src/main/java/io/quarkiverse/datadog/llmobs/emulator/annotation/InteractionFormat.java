package io.quarkiverse.datadog.llmobs.emulator.annotation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Interactions as JSON.
 *
 * @param isLive whether in the live form; as for queues, it has the member of the rules of access once there are some
 */
record InteractionFormat(boolean isLive) {

    /** In the response to the request that adds it. */
    static ObjectNode added(AnnotationQueue.Added added) {
        ObjectNode members = Json.object().put("already_existed", added.existed());
        putContent(added.interaction(), added.existed() ? ResponseKind.LISTED : ResponseKind.CREATED, members);
        return members;
    }

    /** As published: content has no timestamps. */
    private static void putContent(Interaction interaction, ResponseKind kind, ObjectNode members) {
        NewInteraction content = interaction.content();
        members.put("content_id", content.contentId());
        if (content.blocks() != null) {
            members.set("display_block", content.blocks());
        } else {
            putTimestamps(interaction, kind, members);
        }
        members.put("id", interaction.id());
        members.put("type", content.type());
    }

    private static void putTimestamps(Interaction interaction, ResponseKind kind, ObjectNode members) {
        members.put("created_at", kind.timestamp(interaction.created()));
        members.put("modified_at", kind.timestamp(interaction.created()));
    }

    /** With its annotations, in a response that is about one queue. */
    ObjectNode annotated(Interaction interaction, AnnotationQueue.View queue) {
        ObjectNode members = Json.object();
        putAnnotations(interaction, queue, members);
        putContent(interaction, ResponseKind.LISTED, members);
        return members;
    }

    private void putAnnotations(Interaction interaction, AnnotationQueue.View queue, ObjectNode members) {
        ArrayNode annotations = members.putArray("annotations");
        if (interaction.annotation() != null) {
            annotations.add(annotation(interaction.annotation()));
        }
        if (!isLive || queue.access().isSet()) {
            members.put("can_annotate", queue.access().mayAnnotate());
        }
    }

    private static ObjectNode annotation(Annotation annotation) {
        ObjectNode members = AnnotationFormat.withoutValues(annotation, ResponseKind.LISTED);
        ObjectNode values = members.putObject("label_values");
        annotation.values().forEach(value -> values.set(value.get("label_schema_id").textValue(),
                ((ObjectNode) value.deepCopy()).without("label_schema_id")));
        return members;
    }

    /** With its annotations, in a response that is about all queues. There content has timestamps as well. */
    ObjectNode found(Interaction interaction, AnnotationQueue.View queue) {
        ObjectNode members = annotated(interaction, queue);
        putTimestamps(interaction, ResponseKind.LISTED, members);
        return members.put("queue_id", queue.id()).put("queue_name", queue.name());
    }
}
