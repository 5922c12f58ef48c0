package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
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
    private static final int PAGE = 100;

    @Override
    public void registerIn(Operations operations) {
        operations.on("CreateLLMObsAnnotationQueueInteractions", this::add);
        operations.on("DeleteLLMObsAnnotationQueueInteractions", this::delete);
        operations.on("GetLLMObsAnnotatedInteractions", this::list);
        operations.on("GetLLMObsAnnotatedInteraction", this::get);
        operations.on("GetLLMObsAnnotatedInteractionsByTraceIDs", this::find);
    }

    private InteractionFormat format() {
        return new InteractionFormat(responses.isLive());
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
        queue.interactions().forEach(one -> interactions.add(format().annotated(one, queue.view())));
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
        attributes.set("annotated_interaction", format().annotated(interaction, queue.view()));
        attributes.putArray("events").addAll(events.items());
        attributes.put("interaction_type", interaction.content().type());
        JsonApi.putUnlessEmpty(attributes, "next_cursor", events.next());
        return responses.ok(JsonApi.document(JsonApi.resource(interaction.id(), ANNOTATED, attributes)));
    }

    private ApiResponse find(ApiRequest request) {
        List<String> contents = request.queries("contentIds");
        if (contents.isEmpty()) {
            throw ApiException.badRequest("contentIds is required");
        }
        long offset = number(request, "offset", 0, 0);
        long limit = number(request, "limit", PAGE, 1);
        List<ObjectNode> found = queues.all().stream().flatMap(queue -> found(queue, contents)).toList();
        ObjectNode attributes = Json.object();
        attributes.putArray(ANNOTATED).addAll(found.stream().skip(offset).limit(limit).toList());
        attributes.put("total_count", found.size());
        return responses.ok(JsonApi.document(
                JsonApi.resource(UUID.randomUUID().toString(), "annotated_interactions_by_trace", attributes)));
    }

    private Stream<ObjectNode> found(AnnotationQueue queue, List<String> contents) {
        return queue.interactions().stream().filter(one -> contents.contains(one.content().contentId()))
                .map(one -> format().found(one, queue.view()));
    }

    private static long number(ApiRequest request, String name, long fallback, long least) {
        String text = request.query(name);
        long number = text == null ? fallback : Numbers.parse(text, -1);
        if (number < least || number > Integer.MAX_VALUE) {
            throw ApiException.badRequest("invalid " + name + ": \"" + text + "\" is not an integer from " + least);
        }
        return number;
    }
}
