package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPT;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class PromptsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private PromptCalls prompts;

    @BeforeEach
    void setUp() {
        prompts = new PromptCalls(running);
    }

    @Test
    void aNewPromptIsShownAsRecorded() {
        TestClient.Response response = prompts.create("p", "");
        assertEquals("application/vnd.api+json", response.contentType());
        assertEquals("prompt-templates", response.data().path("type").asText());
        assertEquals(5, UUID.fromString(response.id()).version());
        assertEquals("""
                {"author":"cc589400-1367-11ed-aee5-da7ad0900002","created_at":"2026-08-13T19:39:31.418984498Z",\
                "created_from":"sdk-registry","in_registry":true,"last_version_created_at":"2026-08-13T19:39:31.418984498Z",\
                "num_versions":1,"prompt_id":"p","source":"registry"}""", response.attributes().toString());
    }

    @Test
    void titleAndDescriptionAreReturnedIfTheyWereSent() {
        JsonNode attributes = prompts.create("p", """
                ,"title":"t","description":"d","user_version":"v","env_ids":["e"],"labels":["production"]""").attributes();
        assertEquals("t", attributes.path("title").asText());
        assertEquals("d", attributes.path("description").asText());
    }

    @Test
    void theIdOfAPromptIsTaken() {
        prompts.create("p", "");
        TestClient.Response response = running.client.post(PROMPTS, document(PROMPT, """
                {"prompt_id":"p","template":"another one"}"""));
        assertEquals(409, response.status());
        assertEquals("""
                {"errors":[{"title":"Generic Error","detail":"prompt template already exists"}]}""", response.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "template":" "
            "template":null
            "template":[]
            "template":{}
            "template":5
            "template":["Hello"]
            "template":[{"role":"user"}]
            "template":[{"content":"Hello"}]
            "template":[{"role":"user","content":"Hello","include":{}}]
            "template":{"messages":[]}
            "title":"t\"""")
    void aTemplateThatIsNoneIsRejectedAsRecorded(String member) {
        TestClient.Response response = running.client.post(PROMPTS, document(PROMPT, """
                {"prompt_id":"p",%s}""".formatted(member)));
        assertEquals(400, response.status());
        assertEquals("invalid prompt template", response.detail());
        assertEquals("""
                {"data":[]}""", running.client.get(PROMPTS).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"template":"Hello"}
            {"prompt_id":" ","template":"Hello"}
            {"prompt_id":"p","template":"Hello","title":1}
            {"prompt_id":"p","template":"Hello","labels":["staging"]}
            {"prompt_id":"p","template":"Hello","env_ids":[1]}""")
    void anInvalidPromptIsRejected(String attributes) {
        assertEquals(400, running.client.post(PROMPTS, document(PROMPT, attributes)).status());
    }

    @Test
    void promptsAreListedNewestFirstInOneResponseWithoutMetadata() {
        String old = prompts.create("old", "").id();
        String young = prompts.create("young", "").id();
        TestClient.Response response = running.client.get(PROMPTS);
        assertEquals(List.of("data"), TestClient.names(response.json()));
        assertEquals(List.of(young, old), List.of(response.data().at("/0/id").asText(), response.data().at("/1/id").asText()));
        assertEquals("2026-08-13T19:39:31.418984Z", response.data().at("/0/attributes/created_at").asText());
        assertEquals(1, response.data().at("/0/attributes/num_versions").asInt());
    }

    @Test
    void theFilterMatchesAnId() {
        String id = prompts.create("p", "").id();
        prompts.create("P", "");
        JsonNode found = running.client.get(PROMPTS + "?filter%5Bprompt_id%5D=p").data();
        assertEquals(1, found.size());
        assertEquals(id, found.at("/0/id").asText());
        assertEquals(0, running.client.get(PROMPTS + "?filter%5Bprompt_id%5D=" + id).data().size());
    }
}
