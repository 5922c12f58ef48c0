package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The attributes of a JSON:API request, read with complaints that name the member. Null counts as absent, unknown members are
 * ignored.
 *
 * @param place the path of the object in the document, for complaints
 */
record Attributes(JsonNode node, String place) {

    /**
     * @param types the accepted values of {@code data.type}; the description and the live service disagree on some
     */
    static Attributes of(byte[] body, String... types) {
        JsonNode data = parse(body).path("data");
        if (!data.isObject()) {
            throw ApiFailure.badRequest("data is missing or not an object");
        }
        String type = data.path("type").asText();
        if (!List.of(types).contains(type)) {
            throw ApiFailure.badRequest("data.type is \"" + type + "\", expected \"" + String.join("\" or \"", types) + "\"");
        }
        if (!data.path("attributes").isObject()) {
            throw ApiFailure.badRequest("data.attributes is missing or not an object");
        }
        return new Attributes(data.get("attributes"), "data.attributes");
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Json.parse(body);
        } catch (JsonProcessingException e) {
            throw ApiFailure.badRequest("malformed JSON: " + Json.complaint(e));
        }
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw wrong(name, "is required");
        }
        return text;
    }

    JsonNode required(String name) {
        JsonNode value = get(name);
        if (value == null) {
            throw wrong(name, "is required");
        }
        return value;
    }

    /** A text, or null. */
    String text(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isTextual()) {
            throw wrong(name, "is not a string");
        }
        return value == null ? null : value.textValue();
    }

    /** An object, or null. */
    ObjectNode object(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isObject()) {
            throw wrong(name, "is not an object");
        }
        return (ObjectNode) value;
    }

    /** The items of an array; none if it is absent. */
    Iterable<JsonNode> items(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isArray()) {
            throw wrong(name, "is not an array");
        }
        return value == null ? List.of() : value;
    }

    /** An integer that is not negative, or null. */
    Integer count(String name) {
        JsonNode value = get(name);
        if (value != null && (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 0)) {
            throw wrong(name, "is not an integer from 0 to " + Integer.MAX_VALUE);
        }
        return value == null ? null : value.intValue();
    }

    boolean flag(String name, boolean fallback) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name, "is not a boolean");
        }
        return value == null ? fallback : value.booleanValue();
    }

    /** The value of a member, or null. */
    JsonNode get(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** Refuses members that would be lost silently. */
    Attributes withOnly(Set<String> members, String owner) {
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw wrong(name, "is not a member of " + owner + "; known here: " + members.stream().sorted().toList());
            }
        });
        return this;
    }

    ApiFailure wrong(String name, String complaint) {
        return ApiFailure.badRequest(place + "." + name + " " + complaint);
    }
}
