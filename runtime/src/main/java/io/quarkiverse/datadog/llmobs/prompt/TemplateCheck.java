package io.quarkiverse.datadog.llmobs.prompt;

import java.util.List;

import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.ComposedTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TextTemplate;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Checks a template before it is sent. The service rejects a blank one without a reason.
 */
final class TemplateCheck {

    private TemplateCheck() {
    }

    /** @throws IllegalArgumentException when there is no template, or nothing in it */
    static void notEmpty(Template template) {
        if (template == null) {
            throw new IllegalArgumentException("The template of a prompt must not be null");
        }
        if (template instanceof TextTemplate text) {
            Values.required("The text of a template", text.text());
        } else if (template instanceof ChatTemplate chat) {
            messages(chat.messages());
        } else if (template instanceof ComposedTemplate composed) {
            messages(composed.messages());
        }
    }

    private static void messages(List<?> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A template of messages must have at least one message");
        }
        for (int i = 0; i < messages.size(); i++) {
            Object item = messages.get(i);
            if (item == null) {
                throw new IllegalArgumentException("messages[" + i + "] of a template must not be null");
            }
            if (item instanceof ChatMessage message) {
                Values.required("The role of messages[" + i + "] of a template", message.role());
                if (message.content() == null && !message.other().containsKey("content")) {
                    throw new IllegalArgumentException("The content of messages[" + i + "] of a template must not be null");
                }
            }
        }
    }
}
