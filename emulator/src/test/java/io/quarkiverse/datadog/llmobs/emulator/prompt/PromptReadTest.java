package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPT;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class PromptReadTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private PromptCalls prompts;

    @BeforeEach
    void setUp() {
        prompts = new PromptCalls(running);
    }

    @Test
    void aChatIsReturnedWithTheNumberOfItsVersionAsAText() {
        String id = running.client.post(PROMPTS, document(PROMPT, """
                {"prompt_id":"chat","template":[{"content":"Hello","role":"user"}]}""")).id();
        TestClient.Response response = running.client.get(PROMPTS + "/chat");
        assertEquals(200, response.status());
        assertEquals(id, response.id());
        assertEquals("prompt-templates", response.data().path("type").asText());
        JsonNode attributes = response.attributes();
        assertEquals(List.of("chat_template", "prompt_id", "prompt_version_uuid", "version"), TestClient.names(attributes));
        assertEquals("""
                [{"role":"user","content":"Hello"}]""", attributes.path("chat_template").toString());
        assertEquals("chat", attributes.path("prompt_id").asText());
        assertEquals("1", attributes.path("version").textValue());
        assertEquals(5, UUID.fromString(attributes.path("prompt_version_uuid").asText()).version());
    }

    @Test
    void aTextIsReturnedAsATemplate() {
        prompts.create("text", "");
        JsonNode attributes = running.client.get(PROMPTS + "/text").attributes();
        assertEquals("Hello", attributes.path("template").textValue());
        assertFalse(attributes.has("chat_template"));
    }

    @Test
    void aVersionWithANameIsCalledByIt() {
        prompts.create("p", """
                ,"user_version":"2026-08\"""");
        assertEquals("2026-08", running.client.get(PROMPTS + "/p").attributes().path("version").textValue());
    }

    @Test
    void anIdMayHaveAnyCharacters() {
        String id = prompts.create("a b/c{d}", "").id();
        assertEquals(id, running.client.get(PROMPTS + "/a%20b%2Fc%7Bd%7D").id());
    }

    @Test
    void anUnknownPromptIsNamed() {
        TestClient.Response response = running.client.get(PROMPTS + "/nonexistent-prompt");
        assertEquals(404, response.status());
        assertEquals("prompt with id 'nonexistent-prompt' not found", response.detail());
    }

    @Test
    void withoutAnyLabelEveryLabelNamesTheLatestVersion() {
        prompts.create("p", "");
        assertEquals("1", running.client.get(PROMPTS + "/p?label=production").attributes().path("version").textValue());
    }

    @Test
    void aLabelThatNoVersionHasIsNotFound() {
        prompts.create("p", """
                ,"labels":["development"]""");
        JsonNode found = running.client.get(PROMPTS + "/p?label=development").attributes();
        assertEquals("[\"development\"]", found.path("labels").toString());
        TestClient.Response response = running.client.get(PROMPTS + "/p?label=production");
        assertEquals(404, response.status());
        assertEquals("prompt with id 'p' not found", response.detail());
    }
}
