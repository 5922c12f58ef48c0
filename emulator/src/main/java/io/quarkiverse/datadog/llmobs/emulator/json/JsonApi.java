package io.quarkiverse.datadog.llmobs.emulator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Builds JSON:API documents.
 */
public final class JsonApi {

    /** The author of everything: a version 1 UUID, as the live service uses for users. */
    private static final String AUTHOR = "cc589400-1367-11ed-aee5-da7ad0900002";

    private JsonApi() {
    }

    public static ObjectNode document(JsonNode data) {
        ObjectNode document = Json.object();
        document.set("data", data);
        return document;
    }

    public static ObjectNode resource(String id, String type, ObjectNode attributes) {
        ObjectNode resource = Json.object().put("id", id).put("type", type);
        resource.set("attributes", attributes);
        return resource;
    }

    public static ObjectNode author() {
        return Json.object().put("id", authorId());
    }

    public static String authorId() {
        return AUTHOR;
    }

    /** The author with everything that the description has, for requests that ask for it. */
    public static ObjectNode authorWithUserData() {
        return author().put("email", "emulator@example.com").put("handle", "emulator@example.com").put("name", "Emulator");
    }

    public static ObjectNode errors(JsonNode error) {
        ObjectNode document = Json.object();
        document.set("errors", JsonNodeFactory.instance.arrayNode().add(error));
        return document;
    }

    /** Sets a member unless its value is null. */
    public static void setIfPresent(ObjectNode attributes, String name, JsonNode value) {
        if (value != null) {
            attributes.set(name, value);
        }
    }

    /** Sets a member unless its value is an empty object or array. */
    public static void setUnlessEmpty(ObjectNode attributes, String name, JsonNode value) {
        if (!value.isEmpty()) {
            attributes.set(name, value);
        }
    }

    /** Sets a member unless its text is null or empty. */
    public static void putUnlessEmpty(ObjectNode attributes, String name, String value) {
        if (value != null && !value.isEmpty()) {
            attributes.put(name, value);
        }
    }
}
