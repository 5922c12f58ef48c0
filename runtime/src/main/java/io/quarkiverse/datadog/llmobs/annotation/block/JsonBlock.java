package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * JSON.
 *
 * @param content any JSON
 * @param height the height in which it is shown, more than 0; null for the default
 * @param other members that this version does not know, never null
 */
public record JsonBlock(Object content, Long height, Map<String, Object> other) implements ContentBlock {

    static final String JSON = "json";

    public JsonBlock {
        other = Values.copyOrEmpty(other);
    }

    public JsonBlock withHeight(long height) {
        return new JsonBlock(content, height, other);
    }

    /** The block that JSON describes, whatever its type is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonBlock ofJson(Map<String, Object> json) {
        Map<String, Object> rest = Members.of(json);
        return new JsonBlock(rest.remove(Members.CONTENT), Members.height(rest), rest);
    }

    /** The content is there even if it is null, which is JSON as well. */
    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>(Members.json(JSON, Members.CONTENT, content, height, other));
        json.putIfAbsent(Members.CONTENT, null);
        return json;
    }
}
