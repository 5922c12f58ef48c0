package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Compares the document of a response with what the client has read. The client reads resources in one form: attributes know
 * the id, a resource without attributes is its own attributes, and records are not wrapped. A list or a map that is absent is
 * empty.
 */
final class ResponseComparison extends Comparison {

    private static final JsonNode NONE = MissingNode.getInstance();

    private ResponseComparison(GeneratedDocument document) {
        super(document);
    }

    /** The differences by path. */
    static Map<String, Finding> of(GeneratedDocument document, JsonNode written) {
        ResponseComparison comparison = new ResponseComparison(document);
        if (document.json().has("data")) {
            comparison.members("", document.json(), written, Set.of("data"));
            comparison.resources(document.json().get("data"), written.path("data"));
        } else {
            comparison.compare("", document.json(), written);
        }
        return comparison.differences();
    }

    @Override
    boolean isNothing(JsonNode added) {
        return super.isNothing(added) || added.isContainerNode() && added.isEmpty();
    }

    /** Resources may stand inside of another one. */
    @Override
    void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.path("attributes").isObject() && !isFreeForm(path)) {
            resource(path, expected, actual);
        } else {
            super.compare(path, expected, actual);
        }
    }

    private void resources(JsonNode expected, JsonNode actual) {
        Map<String, JsonNode> resources = new LinkedHashMap<>();
        collect("data", expected, resources);
        List<JsonNode> read = new ArrayList<>();
        if (actual.isArray()) {
            actual.forEach(read::add);
        } else {
            read.add(actual);
        }
        check(read.size() == resources.size(), "data", expected, actual);
        int[] next = { 0 };
        resources.forEach((path, resource) -> resource(path, resource, next[0] < read.size() ? read.get(next[0]++) : NONE));
    }

    private void collect(String path, JsonNode node, Map<String, JsonNode> resources) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + '[' + i + ']', node.get(i), resources);
            }
        } else if (node.path("records").isArray()) {
            members(path, node, NONE, Set.of("records"));
            collect(path + ".records", node.get("records"), resources);
        } else {
            resources.put(path, node);
        }
    }

    private void resource(String path, JsonNode resource, JsonNode read) {
        JsonNode attributes = read.path("attributes");
        if (resource.path("attributes").isObject()) {
            members(path, resource, read, Set.of("attributes"));
            members(path + ".attributes", resource.get("attributes"), attributes, Set.of("id"));
            boolean hasOwn = resource.path("attributes").hasNonNull("id");
            JsonNode id = (hasOwn ? resource.path("attributes") : resource).path("id");
            check(!hasOwn && isNothing(attributes.path("id")) || id.equals(attributes.path("id")),
                    path + ".attributes.id", id, attributes.path("id"));
        } else {
            compare(path + ".type", resource.path("type"), read.path("type"));
            members(path, resource, attributes, Set.of("type"));
        }
    }
}
