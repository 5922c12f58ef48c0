package io.quarkiverse.datadog.llmobs.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation of the API description.
 */
public final class DescribedOperation {

    private final JsonNode root;
    private final JsonNode node;
    private final String path;
    private final String httpMethod;

    DescribedOperation(JsonNode root, String path, String httpMethod, JsonNode node) {
        this.root = root;
        this.node = node;
        this.path = path;
        this.httpMethod = httpMethod.toUpperCase(Locale.ROOT);
    }

    public String id() {
        return node.get("operationId").asText();
    }

    /** Such as {@code GET /api/v2/llm-obs/v1/projects}. */
    public String methodAndPath() {
        return httpMethod + " " + path;
    }

    /** The parameters of the path, the query and the headers. */
    public List<DescribedParameter> parameters() {
        List<DescribedParameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            JsonNode resolved = ApiDescription.resolved(root, parameter);
            String place = methodAndPath() + "?" + resolved.get("name").asText();
            parameters.add(new DescribedParameter(resolved.get("name").asText(), resolved.get("in").asText(),
                    resolved.path("x-repeatable").asBoolean(), place, Schema.of(root, resolved.get("schema"), place)));
        });
        return parameters;
    }

    /**
     * The members of the request that name the page, such as {@code cursor}, and its size, {@code limit}: names of query
     * parameters, or paths in the body. Empty in operations without pages.
     */
    public Map<String, String> pageMembers() {
        Map<String, String> members = new LinkedHashMap<>();
        node.at("/x-pagination/request").properties().stream()
                .filter(member -> !member.getKey().equals("in") && member.getValue().isTextual())
                .forEach(member -> members.put(member.getKey(), member.getValue().asText()));
        return members;
    }

    /** Whether the {@link #pageMembers()} are paths in the body. */
    public boolean isPagedByBody() {
        return node.at("/x-pagination/request/in").asText().equals("body");
    }

    /** Whether a query parameter is one of the {@link #pageMembers()}. */
    public boolean isPageParameter(String name) {
        return !isPagedByBody() && pageMembers().containsValue(name);
    }

    /** The schema of a JSON request. */
    public Optional<Schema> jsonRequest() {
        return json(ApiDescription.resolved(root, node.path("requestBody")), methodAndPath() + " request");
    }

    /** The schema of a request that is a form. */
    public Optional<Schema> formRequest() {
        JsonNode form = ApiDescription.resolved(root, node.path("requestBody")).path("content").path("multipart/form-data");
        return form.isMissingNode() ? Optional.empty()
                : Optional.of(Schema.of(root, form.get("schema"), methodAndPath() + " request"));
    }

    /** The schemas of the JSON of successful responses by status; without those that have no JSON. */
    public Map<String, Schema> jsonResponses() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        node.get("responses").properties().stream().filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> json(ApiDescription.resolved(root, response.getValue()),
                        methodAndPath() + " " + response.getKey())
                        .ifPresent(schema -> schemas.put(response.getKey(), schema)));
        return schemas;
    }

    /** All media types of JSON have the same schema. */
    private Optional<Schema> json(JsonNode message, String place) {
        List<Schema> schemas = new ArrayList<>();
        message.path("content").properties().stream().filter(content -> content.getKey().contains("json"))
                .forEach(content -> schemas.add(Schema.of(root, content.getValue().get("schema"), place)));
        if (schemas.stream().map(Schema::place).distinct().count() > 1) {
            throw new IllegalStateException(place + " has a schema of its own for each media type: " + schemas);
        }
        return schemas.stream().findFirst();
    }

    @Override
    public String toString() {
        return id();
    }
}
