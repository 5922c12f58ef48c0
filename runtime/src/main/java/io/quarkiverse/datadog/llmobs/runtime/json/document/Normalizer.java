package io.quarkiverse.datadog.llmobs.runtime.json.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Converts the published and the observed forms of a response into one: resources with an id, a type and attributes that know
 * the id.
 */
final class Normalizer {

    private Normalizer() {
    }

    /**
     * @param list whether the operation returns a list of resources
     * @throws IllegalArgumentException when a resource is no JSON object
     */
    static ObjectNode document(ObjectNode document, boolean list) {
        JsonNode data = document.get("data");
        ArrayNode resources = JsonNodeFactory.instance.arrayNode();
        collect(data, resources);
        if (list) {
            document.set("data", resources);
        } else if (data != null) {
            document.set("data", resources.isEmpty() ? JsonNodeFactory.instance.nullNode() : resources.get(0));
        }
        return document;
    }

    private static void collect(JsonNode data, ArrayNode resources) {
        if (data instanceof ArrayNode many) {
            many.forEach(one -> collect(one, resources));
        } else if (data instanceof ObjectNode one) {
            if (isRecordsWrapper(one)) {
                collect(one.get("records"), resources);
            } else {
                resources.add(resource(one));
            }
        } else if (data != null && !data.isNull()) {
            throw new IllegalArgumentException("its data is no JSON object");
        }
    }

    /** The published response to a record write: the records are inside a wrapper, with or without attributes in between. */
    private static boolean isRecordsWrapper(ObjectNode node) {
        if (node.get("attributes") instanceof ObjectNode attributes && attributes.get("records") instanceof ArrayNode) {
            node.set("records", attributes.get("records"));
        }
        return node.get("records") instanceof ArrayNode && !node.has("input");
    }

    /** A resource in its one form: with attributes that know the id, unless they have one of their own. */
    static ObjectNode resource(ObjectNode node) {
        if (!(node.get("attributes") instanceof ObjectNode attributes)) {
            return flat(node);
        }
        if (node.hasNonNull("id") && !attributes.hasNonNull("id")) {
            attributes.set("id", node.get("id"));
        }
        return node;
    }

    private static ObjectNode flat(ObjectNode node) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.set("id", node.get("id"));
        resource.set("type", node.get("type"));
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        attributes.setAll(node);
        attributes.remove("type");
        if (!node.hasNonNull("attributes")) {
            attributes.remove("attributes");
        }
        resource.set("attributes", attributes);
        return resource;
    }
}
