package io.quarkiverse.datadog.llmobs.prompt.template;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a version of a prompt holds: a text, chat messages, or chat messages that include those of other prompts.
 */
public sealed interface Template permits TextTemplate, ChatTemplate, ComposedTemplate, OtherTemplate {

    /**
     * A text. {@code {{>prompt-id version=2}}} in it stands for the text of that version, if the organisation has access
     * to the preview of composed templates; otherwise it stays as it is.
     */
    static Template text(String text) {
        return new TextTemplate(text);
    }

    /** Chat messages, in this order. */
    static Template chat(ChatMessage... messages) {
        return new ChatTemplate(List.of(messages));
    }

    /**
     * Chat messages and messages of other prompts, in this order. The service accepts includes only if the organisation has
     * access to the preview of composed templates.
     */
    static Template composed(TemplateItem... messages) {
        return new ComposedTemplate(List.of(messages), null);
    }

    /** The JSON of the HTTP API: a text, a list or a map. */
    @JsonValue
    Object json();

    /** The template that JSON describes; {@link OtherTemplate} when this version does not know its form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Template ofJson(Object json) {
        Template known = null;
        if (json instanceof String text) {
            known = new TextTemplate(text);
        } else if (json instanceof List<?> messages) {
            known = ChatTemplate.read(messages);
        } else if (json instanceof Map<?, ?> members) {
            known = ComposedTemplate.read(members);
        }
        return known != null ? known : new OtherTemplate(json);
    }
}
