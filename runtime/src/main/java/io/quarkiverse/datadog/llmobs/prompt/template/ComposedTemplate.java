package io.quarkiverse.datadog.llmobs.prompt.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A template of chat messages that may include messages of other prompts. A version has such a template as its source; the
 * service replaces the includes and keeps the result beside it.
 *
 * @param messages the items in their order, never null
 * @param other members that this version does not know, never null
 */
public record ComposedTemplate(List<TemplateItem> messages, Map<String, Object> other) implements Template {

    private static final String MESSAGES = "messages";

    public ComposedTemplate {
        messages = Values.copyOrEmpty(messages);
        other = Values.copyOrEmpty(other);
    }

    /**
     * The template that JSON describes.
     *
     * @throws IllegalArgumentException when it has no list of messages
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ComposedTemplate ofJson(Map<String, Object> json) {
        ComposedTemplate read = read(json);
        if (read == null) {
            throw new IllegalArgumentException("A composed template needs a list of messages, but was " + json);
        }
        return read;
    }

    /** Null when there is no list of messages. */
    static ComposedTemplate read(Map<?, ?> json) {
        if (!(json.get(MESSAGES) instanceof List<?> items)) {
            return null;
        }
        List<TemplateItem> messages = new ArrayList<>();
        items.forEach(item -> messages.add(TemplateItem.ofJson(item)));
        Map<String, Object> other = new LinkedHashMap<>();
        json.forEach((name, value) -> other.put(String.valueOf(name), value));
        other.remove(MESSAGES);
        return new ComposedTemplate(messages, other);
    }

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(MESSAGES, messages.stream().map(TemplateItem::json).toList());
        other.forEach(json::putIfAbsent);
        return json;
    }
}
