package io.quarkiverse.datadog.llmobs.prompt.managed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;

class ManagedPromptTest {

    private static ManagedPrompt text(String text) {
        return ManagedPrompt.of("greeting", "3", Template.text(text));
    }

    private static String message(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @ParameterizedTest
    @CsvSource({ "'Hello {{name}}!', 'Hello Ada!'", "'{{ name }}{{name}}', 'AdaAda'", "'{{\n\tname\u00a0}}', 'Ada'",
            "'{name} { name }', 'Ada Ada'", "'{{{name}}}', '{Ada}'", "'{\"who\": {name}}', '{\"who\": Ada}'",
            "'{{größe}} {{n_1}}', '7 1'", "'{{name}', '{Ada'" })
    void aPlaceholderBecomesTheValueOfItsName(String template, String rendered) {
        assertEquals(rendered, text(template).renderText(Map.of("name", "Ada", "größe", 7, "n_1", 1L)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{{}}", "{{ }}", "{{a.b}}", "{{first-name}}", "{{#if name}}", "{{>name}}", "{{>name version=2}}",
            "{{ two words }}", "{ \"json\": true }", "\\frac{a}{b}", "{unknown}", "{{", "}}", "" })
    void allOtherBracesAreText(String template) {
        assertEquals(template, text(template).renderText(Map.of("name", "Ada", "first", "Ada")));
        assertTrue(text(template).variables().isEmpty());
    }

    @Test
    void valuesAreNeverSearchedForVariables() {
        assertEquals("{{b}} {a} $1 \\ {{a}}", text("{{a}} {{b}}").renderText(Map.of("a", "{{b}} {a}", "b", "$1 \\ {{a}}")));
    }

    @Test
    void aMissingVariableIsNamedWithThePromptAndAllOthers() {
        Map<String, Object> values = new HashMap<>(Map.of("question", "s3cret", "unused", 1));
        values.put("name", null);
        String message = message(() -> text("{{language}} {{name}} {{question}} {{name}}").renderText(values));
        assertEquals("Cannot render version 3 of prompt \"greeting\" without a value for language, name: its variables are"
                + " [language, name, question], and values are given for [question, unused]", message);
        assertFalse(message.contains("s3cret"));
    }

    @Test
    void theFallbackIsNamedToo() {
        ManagedPrompt fallback = ManagedPrompt.fallback("greeting", Template.chat(ChatMessage.user("{{name}}")));
        String message = message(() -> fallback.renderMessages(Map.of()));
        assertTrue(message.startsWith("Cannot render fallback of prompt \"greeting\" without a value for name"), message);
        assertTrue(message(() -> fallback.renderMessages(null)).contains("Map.of()"));
    }

    @Test
    void unusedValuesAreIgnored() {
        assertEquals("Hello", text("Hello").renderText(Map.of("name", "Ada")));
    }

    @Test
    void theMessagesOfAChatAreRenderedAndNothingElseOfThem() {
        ChatMessage picture = new ChatMessage("user", null, Map.of("content", List.of("{{name}}")));
        ManagedPrompt chat = ManagedPrompt.of("chat", "1", Template.chat(ChatMessage.system("You greet {{name}}."), picture,
                new ChatMessage("{{name}}", "{name}", Map.of("cache", "{{name}}"))));
        assertEquals(List.of(ChatMessage.system("You greet Ada."), picture,
                new ChatMessage("{{name}}", "Ada", Map.of("cache", "{{name}}"))), chat.renderMessages(Map.of("name", "Ada")));
    }

    @Test
    void aTextIsOneMessageOfTheUserButAChatIsNoText() {
        assertEquals(List.of(ChatMessage.user("Hello Ada")), text("Hello {{name}}").renderMessages(Map.of("name", "Ada")));
        ManagedPrompt chat = ManagedPrompt.of("chat", "summer", Template.chat(ChatMessage.user("Hello")));
        assertEquals("Cannot render version summer of prompt \"chat\" as a text, it is a chat: use renderMessages(…)",
                assertThrows(IllegalStateException.class, () -> chat.renderText(Map.of())).getMessage());
    }

    @Test
    void variablesAreInTheOrderOfTheTemplate() {
        ManagedPrompt chat = ManagedPrompt.of("chat", "1", Template.chat(ChatMessage.system("{{z}} {{a}}"),
                new ChatMessage("user", null, null), ChatMessage.user("{{ a }} {{m}} {optional}")));
        assertEquals(List.of("z", "a", "m"), List.copyOf(chat.variables()));
    }

    @Test
    void anythingElseThanATextOrAChatIsRejected() {
        assertTrue(message(() -> ManagedPrompt.of("p", "1", Template.composed(PromptInclude.of("rules", 1))))
                .contains("must be a text or a chat without includes"));
        assertTrue(message(() -> text(null)).contains("must not be null"));
        assertTrue(message(() -> ManagedPrompt.of(" ", "1", Template.text("x"))).contains("must not be blank"));
    }
}
