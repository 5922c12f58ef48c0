package io.quarkiverse.datadog.llmobs.prompt.template;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A message of a chat.
 *
 * @param role such as {@code system}, {@code user} or {@code assistant}
 * @param content the text, with its placeholders as they were written; null when what was read is no text, which is in
 *        {@code other} then
 * @param other members that this version does not know, never null
 */
public record ChatMessage(String role, String content, Map<String, Object> other) implements TemplateItem {

    private static final String ROLE = "role";
    private static final String CONTENT = "content";

    public ChatMessage {
        other = Values.copyOrEmpty(other);
    }

    public static ChatMessage of(String role, String content) {
        return new ChatMessage(role, content, null);
    }

    public static ChatMessage system(String content) {
        return of("system", content);
    }

    public static ChatMessage user(String content) {
        return of("user", content);
    }

    public static ChatMessage assistant(String content) {
        return of("assistant", content);
    }

    /**
     * The message that JSON describes.
     *
     * @throws IllegalArgumentException when it has no role
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChatMessage ofJson(Map<String, Object> json) {
        ChatMessage read = read(json);
        if (read == null) {
            throw new IllegalArgumentException("A chat message needs a role, but was " + json);
        }
        return read;
    }

    /** Null when there is no role. */
    static ChatMessage read(Map<?, ?> json) {
        if (!(json.get(ROLE) instanceof String role)) {
            return null;
        }
        Map<String, Object> other = new LinkedHashMap<>();
        json.forEach((name, value) -> other.put(String.valueOf(name), value));
        other.remove(ROLE);
        String content = other.get(CONTENT) instanceof String ? (String) other.remove(CONTENT) : null;
        return new ChatMessage(role, content, other);
    }

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(ROLE, role);
        if (content != null) {
            json.put(CONTENT, content);
        }
        other.forEach(json::putIfAbsent);
        return json;
    }
}
