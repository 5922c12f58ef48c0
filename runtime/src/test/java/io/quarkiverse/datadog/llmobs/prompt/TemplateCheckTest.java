package io.quarkiverse.datadog.llmobs.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.ComposedTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.OtherTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;

/**
 * Templates that the service would reject are rejected before they are sent.
 */
class TemplateCheckTest {

    private static String rejected(Template template) {
        String message = assertThrows(IllegalArgumentException.class, () -> NewPrompt.of("p", template)).getMessage();
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> NewPromptVersion.of(template)).getMessage());
        return message;
    }

    @Test
    void aTemplateWithoutContentIsRejected() {
        assertEquals("The template of a prompt must not be null", rejected((Template) null));
        assertEquals("The text of a template must not be blank, but was \" \"", rejected(Template.text(" ")));
        assertEquals("A template of messages must have at least one message", rejected(Template.chat()));
        assertEquals("A template of messages must have at least one message", rejected(Template.composed()));
    }

    @Test
    void aMessageWithoutARoleOrContentIsRejectedWithItsPlace() {
        ChatMessage good = ChatMessage.user("a");
        assertEquals("The role of messages[1] of a template must not be blank, but was null",
                rejected(Template.chat(good, ChatMessage.of(null, "a"))));
        assertEquals("The content of messages[1] of a template must not be null",
                rejected(Template.composed(good, ChatMessage.of("user", null))));
        assertEquals("messages[0] of a template must not be null",
                rejected(new ChatTemplate(Arrays.asList((ChatMessage) null))));
    }

    @Test
    void whatTheServiceMayKnowIsNotRejected() {
        for (Template template : List.of(Template.text("a"), Template.chat(ChatMessage.user("")),
                Template.composed(PromptInclude.of("p", 1)), new OtherTemplate(Map.of()),
                Template.chat(new ChatMessage("user", null, Map.of("content", List.of()))),
                new ComposedTemplate(List.of(PromptInclude.of("p", 1)), Map.of("strict", true)))) {
            assertEquals(template, NewPrompt.of("p", template).template());
            assertEquals(template, NewPromptVersion.of(template).template());
        }
    }

    @Test
    void aPromptNeedsAnId() {
        assertEquals("The id of a prompt must not be blank, but was \" \"",
                assertThrows(IllegalArgumentException.class, () -> NewPrompt.of(" ", "text")).getMessage());
    }

    @Test
    void changesToAPromptMustChangeSomething() {
        assertThrows(IllegalArgumentException.class, () -> new PromptChanges(null, null));
    }

    @Test
    void changesToAVersionMustChangeSomething() {
        assertThrows(IllegalArgumentException.class, () -> new PromptVersionChanges(null, null, null));
    }
}
