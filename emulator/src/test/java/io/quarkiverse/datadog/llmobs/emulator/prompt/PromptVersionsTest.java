package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPTS;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.VERSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
}
