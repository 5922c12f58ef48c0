package io.quarkiverse.datadog.llmobs.emulator.annotation;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Annotation queues as JSON.
 */
final class QueueFormat implements ResourceFormat<AnnotationQueue.View> {

    static final String TYPE = "queues";

    @Override
    public ObjectNode published(AnnotationQueue.View queue, ResponseKind kind) {
        ObjectNode attributes = Json.object();
        if (queue.labels() != null) {
            attributes.set("annotation_schema", queue.labels().schema());
        }
        attributes.put("created_at", kind.timestamp(queue.created()));
        attributes.put("created_by", JsonApi.authorId());
        attributes.put("description", queue.description() == null ? "" : queue.description());
        attributes.put("modified_at", kind.timestamp(queue.modified()));
        attributes.put("modified_by", JsonApi.authorId());
        attributes.put("name", queue.name());
        attributes.put("owned_by", JsonApi.authorId());
        attributes.put("project_id", queue.projectId());
        queue.access().putInto(attributes);
        return JsonApi.resource(queue.id(), TYPE, attributes);
    }

    /** As of a server that does not know rules of access, until a request sets one. */
    @Override
    public ObjectNode live(AnnotationQueue.View queue, ResponseKind kind) {
        ObjectNode resource = published(queue, kind);
        if (!queue.access().isSet()) {
            Access.removeFrom((ObjectNode) resource.get("attributes"));
        }
        return resource;
    }
}
