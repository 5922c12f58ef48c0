package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Builds responses in the form of a profile.
 */
public record Responses(Profile profile) {

    private static final byte[] NO_BODY = {};

    /** Whether responses are as recorded from the live service. */
    public boolean isLive() {
        return profile == Profile.LIVE;
    }

    private String mediaType() {
        return isLive() ? "application/vnd.api+json" : "application/json";
    }

    /** A resource, as this profile shows it. */
    public <T> ObjectNode resource(ResourceFormat<T> format, T item, ResponseKind kind) {
        return format.write(item, kind, profile);
    }

    /** The response to a request to create something, which may have existed before. */
    public <T> ApiResponse created(ResourceFormat<T> format, T item, boolean isNew) {
        ResponseKind kind = isNew ? ResponseKind.CREATED : ResponseKind.FOUND;
        return created(resource(format, item, kind), isNew);
    }

    /** The response to a request to create something. Every recorded one has the status 200. */
    public ApiResponse created(JsonNode data, boolean isNew) {
        return ApiResponse.json(isNew && !isLive() ? 201 : 200, mediaType(), JsonApi.document(data));
    }

    /** The response to a request to create something that no recording has: the published status. */
    public ApiResponse createdAsPublished(JsonNode data) {
        return ApiResponse.json(201, mediaType(), JsonApi.document(data));
    }

    /** The response to a change. */
    public <T> ApiResponse changed(ResourceFormat<T> format, T item) {
        return ok(JsonApi.document(resource(format, item, ResponseKind.CHANGED)));
    }

    /** The response to a change that has no body in any recording; as published, it has what was changed. */
    public <T> ApiResponse changedWithoutBody(ResourceFormat<T> format, T item) {
        return isLive() ? empty() : changed(format, item);
    }

    /** The response to a deletion: what was deleted, as recorded, or nothing, as published. */
    public <T> ApiResponse deleted(ResourceFormat<T> format, List<T> items) {
        if (!isLive()) {
            return noContent();
        }
        return all(format, items, ResponseKind.FOUND);
    }

    /** The response with all items of a list without pages. */
    public <T> ApiResponse listed(ResourceFormat<T> format, List<T> items) {
        return all(format, items, ResponseKind.LISTED);
    }

    private <T> ApiResponse all(ResourceFormat<T> format, List<T> items, ResponseKind kind) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> data.add(resource(format, item, kind)));
        return ok(JsonApi.document(data));
    }

    /** The response to a request whose published response has no body. */
    public ApiResponse noContent() {
        return ApiResponse.bytes(204, null, NO_BODY);
    }

    /** The response to a request that nothing comes back for. As in recordings, an empty body has a media type, too. */
    public ApiResponse empty() {
        return ApiResponse.bytes(200, isLive() ? mediaType() : null, NO_BODY);
    }

    /** The response to a request that is processed later. */
    public ApiResponse accepted() {
        return ApiResponse.bytes(202, isLive() ? mediaType() : null, NO_BODY);
    }

    /** A failure whose body is not that of other errors. */
    public ApiResponse failed(int status, JsonNode document) {
        return ApiResponse.json(status, mediaType(), document);
    }

    public ApiResponse ok(JsonNode document) {
        return ApiResponse.json(200, mediaType(), document);
    }

    /** A page that others follow, for operations that say so by the status. */
    public ApiResponse partial(JsonNode document) {
        return ApiResponse.json(206, mediaType(), document);
    }

    /** The response to a request that starts something. */
    public ApiResponse accepted(JsonNode document) {
        return ApiResponse.json(202, mediaType(), document);
    }

    /** The cursor of the last page. */
    public JsonNode noCursor() {
        return isLive() ? TextNode.valueOf("") : NullNode.instance;
    }

    public ApiResponse failure(ApiException failure) {
        return isLive() ? liveFailure(failure) : publishedFailure(failure);
    }

    private ApiResponse liveFailure(ApiException failure) {
        return switch (failure.form()) {
            case EDGE -> ApiResponse.json(failure.status(), "application/json",
                    JsonApi.errors(TextNode.valueOf(failure.getMessage())));
            case BARE -> ApiResponse.json(failure.status(), mediaType(), JsonApi.errors(bare(failure)));
            case DETAILED -> ApiResponse.json(failure.status(), mediaType(),
                    JsonApi.errors(Json.object().put("title", "Generic Error").put("detail", failure.getMessage())));
        };
    }

    private ApiResponse publishedFailure(ApiException failure) {
        if (failure.status() == 429) {
            return ApiResponse.json(429, mediaType(), JsonApi.errors(TextNode.valueOf(failure.getMessage())));
        }
        ObjectNode error = bare(failure);
        if (failure.form() == ApiException.Form.DETAILED) {
            error.put("detail", failure.getMessage());
        }
        return ApiResponse.json(failure.status(), mediaType(), JsonApi.errors(error));
    }

    private static ObjectNode bare(ApiException failure) {
        return Json.object().put("status", Integer.toString(failure.status())).put("title",
                HttpStatus.reason(failure.status()));
    }
}
