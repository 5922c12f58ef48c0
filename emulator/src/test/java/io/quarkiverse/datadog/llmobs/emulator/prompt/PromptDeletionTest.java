package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPT;
import static io.quarkiverse.datadog.llmobs.emulator.prompt.PromptCalls.PROMPTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class PromptDeletionTest {

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private String id;

    @BeforeEach
    void createPrompt() {
        id = new PromptCalls(running).create("p", "").id();
    }

    @Test
    void theResponseSaysWhenItWasDeletedAlsoWhenItIsRepeated() {
        TestClient.Response response = running.client.delete(PROMPTS + "/p");
        assertEquals(200, response.status());
        assertEquals("""
                {"data":{"id":"%s","type":"prompt-templates","attributes":{"deleted_at":"2026-08-13T19:39:31.418984498Z",\
                "prompt_id":"p"}}}""".formatted(id), response.text());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(response.text(), running.client.delete(PROMPTS + "/p").text());
    }

    @Test
    void aDeletedPromptIsGone() {
        running.client.delete(PROMPTS + "/p");
        assertEquals(0, running.client.get(PROMPTS).data().size());
        assertEquals("prompt with id 'p' not found", running.client.get(PROMPTS + "/p").detail());
        assertEquals("prompt template not found", running.client.patch(PROMPTS + "/p", document(PROMPT, """
                {"title":"t"}""")).detail());
    }

    @Test
    void theIdOfADeletedPromptStaysTaken() {
        running.client.delete(PROMPTS + "/p");
        assertEquals(409, running.client.post(PROMPTS, document(PROMPT, """
                {"prompt_id":"p","template":"Hello"}""")).status());
    }

    @Test
    void anUnknownPromptCannotBeDeleted() {
        TestClient.Response response = running.client.delete(PROMPTS + "/none");
        assertEquals(404, response.status());
        assertEquals("prompt template not found", response.detail());
    }

    @Test
    void aResetMakesTheIdFree() {
        running.client.delete(PROMPTS + "/p");
        running.emulator.reset();
        assertEquals(id, new PromptCalls(running).create("p", "").id());
    }
}
