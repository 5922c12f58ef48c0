package io.quarkiverse.datadog.llmobs.emulator.prompt;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Requests on prompts that are expected to succeed, and their paths. */
record PromptCalls(RunningEmulator running) {

    static final String PROMPTS = API + "/prompts";
    static final String PROMPT = "prompt-templates";
    static final String VERSION = "prompt-template-versions";

    /** A prompt with these further members, such as {@code ,"title":"t"}. */
    TestClient.Response create(String promptId, String members) {
        return succeeded(running.client.post(PROMPTS, document(PROMPT, """
                {"prompt_id":"%s","template":"Hello"%s}""".formatted(promptId, members))));
    }

    TestClient.Response addVersion(String promptId, String attributes) {
        return succeeded(running.client.post(PROMPTS + "/" + promptId + "/versions", document(VERSION, attributes)));
    }

    private static TestClient.Response succeeded(TestClient.Response response) {
        assertEquals(200, response.status(), response.text());
        return response;
    }
}
