package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPTS;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.VERSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class PromptVersionsTest {

    private static final String VERSIONS = PROMPTS + "/p/versions";

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private PromptCalls prompts;
    private String promptUuid;

    @BeforeEach
    void createPrompt() {
        prompts = new PromptCalls(running);
        promptUuid = prompts.create("p", "").id();
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void versionsAreListedWithoutTheirTemplates() {
        TestClient.Response response = running.client.get(VERSIONS);
        assertEquals(1, response.data().size());
        assertEquals(VERSION, response.data().at("/0/type").asText());
        assertEquals(5, UUID.fromString(response.data().at("/0/id").asText()).version());
        assertEquals("""
                {"author":"cc589400-1367-11ed-aee5-da7ad0900002","created_at":"2026-08-13T19:39:31.418984Z",\
                "prompt_id":"p","prompt_uuid":"%s","version":1,"version_created_at":"2026-08-13T19:39:31.418984Z"}"""
                .formatted(promptUuid), response.data().at("/0/attributes").toString());
        assertFalse(response.json().has("meta"));
    }

    @Test
    void anUnknownOrDeletedPromptHasNoVersions() {
        running.client.delete(PROMPTS + "/p");
        assertEquals("""
                {"data":[]}""", running.client.get(VERSIONS).text());
        assertEquals("""
                {"data":[]}""", running.client.get(PROMPTS + "/none/versions").text());
    }

    @Test
    void aNewVersionIsTheLatestOne() {
        TestClient.Response response = prompts.addVersion("p",
                """
                        {"template":[{"content":"Hi","role":"user"}],"description":"shorter","user_version":"two","labels":["production"]}""");
        assertEquals("""
                {"author":"cc589400-1367-11ed-aee5-da7ad0900002","created_at":"2026-08-13T19:39:32.418984498Z",\
                "description":"shorter","labels":["production"],"prompt_id":"p","prompt_uuid":"%s",\
                "template":[{"content":"Hi","role":"user"}],"user_version":"two","version":2,\
                "version_created_at":"2026-08-13T19:39:32.418984498Z"}""".formatted(promptUuid),
                response.attributes().toString());
        JsonNode latest = running.client.get(PROMPTS + "/p").attributes();
        assertEquals("two", latest.path("version").asText());
        assertEquals(response.id(), latest.path("prompt_version_uuid").asText());
        JsonNode listed = running.client.get(VERSIONS).data();
        assertEquals(2, listed.at("/0/attributes/version").asInt());
        assertEquals(1, listed.at("/1/attributes/version").asInt());
        JsonNode prompt = running.client.get(PROMPTS).data().at("/0/attributes");
        assertEquals(2, prompt.path("num_versions").asInt());
        assertEquals("2026-08-13T19:39:32.418984Z", prompt.path("last_version_created_at").asText());
    }

    @Test
    void aVersionOfAnUnknownPromptIsRejected() {
        TestClient.Response response = running.client.post(PROMPTS + "/none/versions", document(VERSION, """
                {"template":"Hi"}"""));
        assertEquals(404, response.status());
        assertEquals("prompt template not found", response.detail());
    }

    @Test
    void aVersionNeedsATemplate() {
        TestClient.Response response = running.client.post(VERSIONS, document(VERSION, """
                {"template":" "}"""));
        assertEquals(400, response.status());
        assertEquals("invalid prompt template", response.detail());
    }

    @Test
    void aLabelNamesItsVersionAndNoOther() {
        prompts.addVersion("p", """
                {"template":"two","labels":["production"]}""");
        prompts.addVersion("p", """
                {"template":"three","labels":["development"]}""");
        assertEquals("two", running.client.get(PROMPTS + "/p?label=production").attributes().path("template").asText());
        assertEquals("three", running.client.get(PROMPTS + "/p").attributes().path("template").asText());
        prompts.addVersion("p", """
                {"template":"four","labels":["production"]}""");
        assertEquals("four", running.client.get(PROMPTS + "/p?label=production").attributes().path("template").asText());
    }

    @Test
    void aVersionIsReadWithItsTemplateAndTheNumberOfIt() {
        prompts.addVersion("p", """
                {"template":[{"content":"Hi","role":"user"}]}""");
        JsonNode attributes = running.client.get(VERSIONS + "/2").attributes();
        assertEquals("""
                [{"role":"user","content":"Hi"}]""", attributes.path("template").toString());
        assertEquals(2, attributes.path("version").intValue());
        assertEquals("2026-08-13T19:39:32.418984Z", attributes.path("created_at").asText());
        assertEquals("Hello", running.client.get(VERSIONS + "/1").attributes().path("template").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/p/versions/2", "/none/versions/1", "/p/versions/99999999999" })
    void anUnknownVersionIsNotFoundWithoutAnExplanation(String path) {
        TestClient.Response response = running.client.get(PROMPTS + path);
        assertEquals(404, response.status());
        assertEquals("""
                {"errors":[{"status":"404","title":"Not Found"}]}""", response.text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "latest", "1.0" })
    void aVersionIsAPositiveInteger(String version) {
        TestClient.Response response = running.client.get(VERSIONS + "/" + version);
        assertEquals(400, response.status());
        assertEquals("invalid version: \"" + version + "\" is not a positive integer", response.detail());
    }

    @Test
    void anUpdateOfAVersionChangesWhatIsSentAndKeepsTheRest() {
        prompts.addVersion("p", """
                {"template":"two","description":"d","labels":["production"]}""");
        JsonNode attributes = update("2", """
                {"description":"new"}""").attributes();
        assertEquals("new", attributes.path("description").asText());
        assertEquals("[\"production\"]", attributes.path("labels").toString());
        assertEquals("two", attributes.path("template").asText());
        assertEquals(200, update("2", """
                {"env_ids":["e"]}""").status());
        assertEquals("new", running.client.get(VERSIONS + "/2").attributes().path("description").asText());
    }

    @Test
    void aLabelIsTakenFromTheVersionThatHadIt() {
        prompts.addVersion("p", """
                {"template":"two","labels":["production","development"]}""");
        assertEquals("[\"production\"]", update("1", """
                {"labels":["production"]}""").attributes().path("labels").toString());
        assertEquals("[\"development\"]", running.client.get(VERSIONS + "/2").attributes().path("labels").toString());
        assertEquals("1", running.client.get(PROMPTS + "/p?label=production").attributes().path("version").asText());
        assertFalse(update("2", """
                {"labels":[]}""").attributes().has("labels"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 | {} | at least one of description, env_ids or labels must be provided
            1 | {"labels":["staging"]} | data.attributes.labels has the unknown label "staging"; known are [development, production]
            1 | {"template":"x"} | data.attributes.template is not a member of changes to a version of a prompt; known here: [description, env_ids, labels]
            x | {"labels":[]} | invalid version: "x" is not a positive integer""")
    void anInvalidUpdateOfAVersionIsRejected(String version, String attributes, String detail) {
        TestClient.Response response = update(version, attributes);
        assertEquals(400, response.status());
        assertEquals(detail, response.detail());
    }

    @Test
    void anUpdateOfAnUnknownVersionSaysSo() {
        for (String path : new String[] { VERSIONS + "/2", PROMPTS + "/none/versions/1" }) {
            TestClient.Response response = running.client.patch(path, document(VERSION, """
                    {"description":"d"}"""));
            assertEquals(404, response.status(), path);
            assertEquals("prompt template version not found", response.detail());
        }
    }

    private TestClient.Response update(String version, String attributes) {
        return running.client.patch(VERSIONS + "/" + version, document(VERSION, attributes));
    }
}
