package io.quarkiverse.datadog.llmobs.prompt.template;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A template of chat messages.
 *
 * @param messages the messages in their order, never null
 */
public record ChatTemplate(List<ChatMessage> messages) implements Template {

    public ChatTemplate {
        messages = Values.copyOrEmpty(messages);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChatTemplate of(List<ChatMessage> messages) {
        return new ChatTemplate(messages);
    }

    /** Null when not every item is a chat message. */
    static ChatTemplate read(List<?> json) {
        List<ChatMessage> messages = new ArrayList<>();
        for (Object item : json) {
            if (!(TemplateItem.ofJson(item) instanceof ChatMessage message)) {
                return null;
            }
            messages.add(message);
        }
        return new ChatTemplate(messages);
    }

    @Override
    public Object json() {
        return messages.stream().map(ChatMessage::json).toList();
    }
}
