package io.quarkiverse.datadog.llmobs.emulator.annotation;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Annotations as JSON.
 */
final class AnnotationFormat {

    private AnnotationFormat() {
    }

    /** What responses to reads and to writes have in common. */
    static ObjectNode withoutValues(Annotation annotation, ResponseKind kind) {
        return Json.object().put("created_at", kind.timestamp(annotation.created())).put("created_by", JsonApi.authorId())
                .put("id", annotation.id()).put("interaction_id", annotation.interactionId())
                .put("modified_at", kind.timestamp(annotation.modified())).put("modified_by", JsonApi.authorId());
    }

    /** In the response to the request that writes it. */
    static ObjectNode written(Annotation annotation) {
        ObjectNode members = withoutValues(annotation, ResponseKind.CHANGED);
        members.set("label_values", annotation.values());
        return members;
    }
}
