package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.InnerPages;

/**
 * The operations on the interactions of annotation queues.
 */
public record InteractionOperations(AnnotationQueues queues, Responses responses, Clock clock) implements OperationGroup {

    private static final String TYPE = "interactions";
    private static final String ANNOTATED = "annotated_interactions";

    @Override
    public void registerIn(Operations operations) {
        operations.on("CreateLLMObsAnnotationQueueInteractions", this::add);
        operations.on("DeleteLLMObsAnnotationQueueInteractions", this::delete);
        operations.on("GetLLMObsAnnotatedInteractions", this::list);
        operations.on("GetLLMObsAnnotatedInteraction", this::get);
    }

    private ApiResponse add(ApiRequest request) {
        AnnotationQueue queue = queues.toWrite(request);
        ObjectNode attributes = Json.object();
        ArrayNode added = attributes.putArray("interactions");
        queue.add(NewInteraction.read(request.attributes(TYPE)), Timestamps.now(clock))
                .forEach(one -> added.add(InteractionFormat.added(one)));
        return responses.createdAsPublished(JsonApi.resource(queue.id(), TYPE, attributes));
    }

    private ApiResponse delete(ApiRequest request) {
        AnnotationQueue queue = queues.toWrite(request);
        List<String> ids = request.attributes(TYPE).requiredTexts("interaction_ids");
        if (!queue.remove(ids)) {
            throw ApiException.unknown("interaction");
        }
        return responses.noContent();
    }

    private ApiResponse list(ApiRequest request) {
        AnnotationQueue queue = queues.toRead(request);
        ArrayNode interactions = JsonNodeFactory.instance.arrayNode();
        queue.interactions().forEach(one -> interactions.add(InteractionFormat.annotated(one, queue.view())));
        ObjectNode attributes = Json.object();
        attributes.set(ANNOTATED, interactions);
        return responses.ok(JsonApi.document(JsonApi.resource(queue.id(), ANNOTATED, attributes)));
    }

    private ApiResponse get(ApiRequest request) {
        AnnotationQueue queue = queues.toRead(request);
        Interaction interaction = queue.interaction(request.path("interaction_id"));
        if (interaction == null) {
            throw ApiException.notFound();
        }
        InnerPages.Page<JsonNode> events = InnerPages.page(request, "events of " + interaction.id(), interaction.events());
        ObjectNode attributes = Json.object();
        attributes.set("annotated_interaction", InteractionFormat.annotated(interaction, queue.view()));
        attributes.putArray("events").addAll(events.items());
        attributes.put("interaction_type", interaction.content().type());
        JsonApi.putUnlessEmpty(attributes, "next_cursor", events.next());
        return responses.ok(JsonApi.document(JsonApi.resource(interaction.id(), ANNOTATED, attributes)));
    }
}
