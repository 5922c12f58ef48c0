package io.quarkiverse.datadog.llmobs.integration.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes the members out of a JSON object, one after the other. Null stands for a member that is absent.
 */
record JsonParts(Map<String, Object> members) {

    /** Null when it is no object. */
    static JsonParts of(Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((name, value) -> put(members, String.valueOf(name), value));
        return new JsonParts(members);
    }

    static void put(Map<String, Object> members, String name, Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** A part of a message with its one value. */
    static Map<String, Object> part(String type, String name, Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "type", type);
        json.put("value", Map.of(name, value));
        return json;
    }

    /** Whether these members are texts or absent. */
    boolean areTexts(String... names) {
        return Stream.of(names).map(members::get).allMatch(value -> value == null || value instanceof String);
    }

    /** Whether this member is an object or absent. */
    boolean isObject(String name) {
        return members.get(name) == null || members.get(name) instanceof Map;
    }

    String text(String name) {
        return (String) members.remove(name);
    }

    Map<String, Object> object(String name) {
        if (!(members.remove(name) instanceof Map<?, ?> object)) {
            return null;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    /** What was not taken. */
    Map<String, Object> left() {
        return members;
    }
}
