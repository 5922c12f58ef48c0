package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.time.Clock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * The operations on the labels of annotation queues.
 */
public record LabelOperations(AnnotationQueues queues, Responses responses, Clock clock) implements OperationGroup {

    @Override
    public void registerIn(Operations operations) {
        operations.on("GetLLMObsAnnotationQueueLabelSchema", this::get);
        operations.on("UpdateLLMObsAnnotationQueueLabelSchema", this::update);
    }

    private ApiResponse get(ApiRequest request) {
        return respond(queues.toRead(request).view());
    }

    private ApiResponse update(ApiRequest request) {
        AnnotationQueue queue = queues.toWrite(request);
        JsonMembers attributes = request.attributes(QueueFormat.TYPE);
        attributes.required("annotation_schema");
        return respond(queue.change(null, null, Labels.ofRequest(attributes, QueueOperations::newId), access -> access,
                Timestamps.now(clock)));
    }

    /** A queue without labels has an empty list of them. */
    private ApiResponse respond(AnnotationQueue.View queue) {
        Labels labels = queue.labels() == null ? new Labels(JsonNodeFactory.instance.arrayNode()) : queue.labels();
        ObjectNode attributes = Json.object();
        attributes.set("annotation_schema", labels.schema());
        return responses.ok(JsonApi.document(JsonApi.resource(queue.id(), QueueFormat.TYPE, attributes)));
    }
}
