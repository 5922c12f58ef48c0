package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPT;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class PromptUpdateTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private TestClient.Response update(String attributes) {
        return running.client.patch(PROMPTS + "/p", document(PROMPT, attributes));
    }

    @Test
    void anUpdateChangesWhatIsSentAndKeepsTheRest() {
        new PromptCalls(running).create("p", """
                ,"title":"t","description":"d\"""");
        TestClient.Response response = update("""
                {"title":"new"}""");
        assertEquals(200, response.status());
        assertEquals("new", response.attributes().path("title").asText());
        assertEquals("d", response.attributes().path("description").asText());
        JsonNode listed = running.client.get(PROMPTS).data().at("/0/attributes");
        assertEquals("new", listed.path("title").asText());
        assertEquals(1, listed.path("num_versions").asInt());
    }

    @Test
    void theResponseDoesNotKnowTheVersionsAsRecorded() {
        new PromptCalls(running).create("p", "");
        JsonNode attributes = update("""
                {"description":"d"}""").attributes();
        assertEquals(0, attributes.path("num_versions").asInt(-1));
        assertFalse(attributes.has("last_version_created_at"));
    }

    @Test
    void thePublishedResponseKnowsThem() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            TestClient client = TestClient.of(emulator);
            client.post(PROMPTS, document(PROMPT, """
                    {"prompt_id":"p","template":"Hello"}"""));
            TestClient.Response response = client.patch(PROMPTS + "/p", document(PROMPT, """
                    {"title":"t"}"""));
            assertEquals(1, response.attributes().path("num_versions").asInt());
            assertEquals("application/json", response.contentType());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                     | at least one of title or description must be provided
            {"title":null}         | at least one of title or description must be provided
            {"title":1}            | data.attributes.title is not a string
            {"title":"t","tags":[]} | data.attributes.tags is not a member of changes to a prompt; known here: [description, title]""")
    void anInvalidUpdateIsRejected(String attributes, String detail) {
        new PromptCalls(running).create("p", "");
        TestClient.Response response = update(attributes);
        assertEquals(400, response.status());
        assertEquals(detail, response.detail());
    }

    @Test
    void anUpdateOfAnUnknownPromptSaysSo() {
        TestClient.Response response = update("""
                {"title":"t"}""");
        assertEquals(404, response.status());
        assertEquals("prompt template not found", response.detail());
    }
}
