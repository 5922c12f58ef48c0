package io.quarkiverse.datadog.llmobs.emulator.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The members of a JSON object. Null counts as absent, and unknown members are ignored. A member of an unexpected type is an
 * {@link InvalidJsonException} that names it.
 *
 * @param place the path of the object in the document, for messages
 */
public record JsonMembers(JsonNode node, String place) {

    public String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw invalid(name, "is required");
        }
        return text;
    }

    public JsonNode required(String name) {
        JsonNode value = get(name);
        if (value == null) {
            throw invalid(name, "is required");
        }
        return value;
    }

    /** A string, or null. */
    public String text(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isTextual()) {
            throw invalid(name, "is not a string");
        }
        return value == null ? null : value.textValue();
    }

    /** An object, or null. */
    public ObjectNode object(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isObject()) {
            throw invalid(name, "is not an object");
        }
        return (ObjectNode) value;
    }

    /** The items of an array; none if it is absent. */
    public Iterable<JsonNode> items(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isArray()) {
            throw invalid(name, "is not an array");
        }
        return value == null ? List.of() : value;
    }

    /** The objects of an array, with their places; none if it is absent. */
    public List<JsonMembers> objects(String name) {
        List<JsonMembers> objects = new ArrayList<>();
        for (JsonNode item : items(name)) {
            String itemPlace = place + "." + name + "[" + objects.size() + "]";
            if (!item.isObject()) {
                throw new InvalidJsonException(itemPlace + " is not an object");
            }
            objects.add(new JsonMembers(item, itemPlace));
        }
        return objects;
    }

    /** The strings of an array; none if it is absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isTextual()) {
                throw invalid(name, "has an item that is not a string");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    /** The strings of an array that has one or more. */
    public List<String> requiredTexts(String name) {
        List<String> texts = texts(name);
        if (texts.isEmpty()) {
            throw invalid(name, "is required");
        }
        return texts;
    }

    /** An integer that is not negative, or null. */
    public Integer count(String name) {
        JsonNode value = get(name);
        if (value != null && (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 0)) {
            throw invalid(name, "is not an integer from 0 to " + Integer.MAX_VALUE);
        }
        return value == null ? null : value.intValue();
    }

    public boolean flag(String name, boolean fallback) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            throw invalid(name, "is not a boolean");
        }
        return value == null ? fallback : value.booleanValue();
    }

    /** The value of a member, or null. */
    public JsonNode get(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** Rejects unknown members; otherwise they would be ignored without a message. */
    public JsonMembers withOnly(Set<String> members, String owner) {
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw invalid(name, "is not a member of " + owner + "; known here: " + members.stream().sorted().toList());
            }
        });
        return this;
    }

    public InvalidJsonException invalid(String name, String problem) {
        return new InvalidJsonException(place + "." + name + " " + problem);
    }
}
