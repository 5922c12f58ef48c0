package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPT;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPTS;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.VERSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Settings and composed templates. */
class PromptPreviewsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private PromptCalls prompts;

    @BeforeEach
    void createPrompts() {
        prompts = new PromptCalls(running);
        prompts.create("text", "");
        running.client.post(PROMPTS, document(PROMPT, """
                {"prompt_id":"rules","template":[{"role":"system","content":"a"},{"role":"system","content":"b"}]}"""));
    }

    @Test
    void settingsAreTakenOverFromTheLatestVersionUntilTheyAreCleared() {
        JsonNode created = prompts.create("p", """
                ,"config":{"temperature":0.5}""").attributes();
        assertEquals("""
                {"temperature":0.5}""", created.path("config").toString());
        JsonNode second = prompts.addVersion("p", """
                {"template":"two"}""").attributes();
        assertEquals(created.path("config"), second.path("config"));
        assertEquals(created.path("config"), running.client.get(PROMPTS + "/p").attributes().path("config"));
        assertFalse(prompts.addVersion("p", """
                {"template":"three","config":{}}""").attributes().has("config"));
        assertFalse(prompts.addVersion("p", """
                {"template":"four"}""").attributes().has("config"));
        assertEquals(created.path("config"), running.client.get(PROMPTS + "/p/versions/2").attributes().path("config"));
    }

    @Test
    void listsHaveNoSettings() {
        prompts.create("p", """
                ,"config":{"a":1}""");
        assertFalse(running.client.get(PROMPTS).text().contains("config"));
        assertFalse(running.client.get(PROMPTS + "/p/versions").text().contains("config"));
    }

    @Test
    void includesAreReplacedByTheMessagesOfTheirVersions() {
        String sent = """
                {"messages":[{"include":{"prompt_id":"rules","version":1}},{"role":"user","content":"c"},\
                {"include":{"prompt_id":"rules","version":1,"items":[1,0,1]}}]}""";
        prompts.addVersion("rules", """
                {"template":%s}""".formatted(sent));
        JsonNode composed = running.client.get(PROMPTS + "/rules/versions/2").attributes();
        assertEquals("a b c b a b", contents(composed.path("template")));
        assertEquals(sent, composed.path("authoring_template").toString());
        assertEquals("a b c b a b", contents(running.client.get(PROMPTS + "/rules").attributes().path("chat_template")));
    }

    @Test
    void messagesWithoutIncludesAreAChat() {
        JsonNode version = prompts.addVersion("rules", """
                {"template":{"messages":[{"role":"user","content":"c"}]}}""").attributes();
        assertEquals("c", contents(version.path("template")));
        assertFalse(version.has("authoring_template"));
    }

    @Test
    void referencesInATextAreReplacedByTheTextsOfTheirVersions() {
        JsonNode version = prompts.addVersion("text", """
                {"template":"{{>text version=1}}, {{name}}! {{> text version=1 }} {{>text}}"}""").attributes();
        assertEquals("Hello, {{name}}! Hello {{>text}}", version.path("template").asText());
        assertEquals("{{>text version=1}}, {{name}}! {{> text version=1 }} {{>text}}",
                version.path("authoring_template").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "{{>text version=2}}"
            "{{>none version=1}}"
            "{{>rules version=1}}"
            {"messages":[{"include":{"prompt_id":"none","version":1}}]}
            {"messages":[{"include":{"prompt_id":"rules","version":2}}]}
            {"messages":[{"include":{"prompt_id":"rules","version":"1"}}]}
            {"messages":[{"include":{"prompt_id":"rules"}}]}
            {"messages":[{"include":{"prompt_id":"text","version":1}}]}
            {"messages":[{"include":{"prompt_id":"rules","version":1,"items":[2]}}]}
            {"messages":[{"include":{"prompt_id":"rules","version":1},"role":"user","content":"c"}]}""")
    void anIncludeOfWhatDoesNotExistIsRejected(String template) {
        TestClient.Response response = running.client.post(PROMPTS + "/rules/versions", document(VERSION, """
                {"template":%s}""".formatted(template)));
        assertEquals(400, response.status());
        assertEquals("invalid prompt template", response.detail());
    }

    private static String contents(JsonNode messages) {
        return String.join(" ", messages.findValuesAsText("content"));
    }
}
