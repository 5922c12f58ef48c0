package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;

/**
 * The members that blocks of all types have.
 */
final class Members {

    static final String TYPE = "type";
    static final String CONTENT = "content";
    private static final String HEIGHT = "height";

    private Members() {
    }

    /** The members of a block without its type, to be taken apart. */
    static Map<String, Object> of(Map<String, Object> json) {
        Map<String, Object> members = JsonObjects.copy("A content block", json);
        members.remove(TYPE);
        return members;
    }

    /** Takes the height; null when there is none. */
    static Long height(Map<String, Object> members) {
        return JsonObjects.takeInteger(members, HEIGHT);
    }

    /** The JSON of a block of a type with one member of its own. */
    static Map<String, Object> json(String type, String name, Object value, Long height, Map<String, Object> other) {
        return json(type, name, value, Map.of(), height, other);
    }

    /** The same with further members of its own. */
    static Map<String, Object> json(String type, String name, Object value, Map<String, Object> more, Long height,
            Map<String, Object> other) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(TYPE, type);
        JsonObjects.put(json, name, value);
        json.putAll(more);
        JsonObjects.put(json, HEIGHT, height);
        other.forEach(json::putIfAbsent);
        return json;
    }

    /** A member, or none when its value is null. */
    static Map<String, Object> member(String name, Object value) {
        return value == null ? Map.of() : Map.of(name, value);
    }
}
