package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class DraftTest {

    /** Ada has locked the draft of one dataset, nobody that of the other. */
    private static final Seed SEED = Seed.json("""
            {"projects":[{"id":"p","name":"p","datasets":[{"id":"free","name":"free"},{"id":"locked","name":"locked",
              "locked_by":{"id":"ada","name":"Ada Lovelace","email":"ada@a","handle":"ada","icon":"https://a/b"}}]}]}""",
            "seed");
    private static final String FREE = API + "/p/datasets/free";
    private static final String LOCKED = API + "/p/datasets/locked";

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock).withSeed(SEED));

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theStateShowsWhoHasLockedTheDraftAndSinceWhen(Profile profile) {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(profile).withSeed(SEED))) {
            TestClient.Response response = TestClient.of(emulator).get(LOCKED + "/draft_state");
            assertEquals(200, response.status());
            assertEquals(profile == Profile.LIVE ? "application/vnd.api+json" : "application/json", response.contentType());
            assertEquals("""
                    {"data":{"id":"locked","type":"draft_state_data","attributes":{\
                    "drafting_since":"2026-08-13T19:39:31.418984Z","user":{"email":"ada@a","handle":"ada",\
                    "icon":"https://a/b","id":"ada","name":"Ada Lovelace"}}}}""", response.text());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @Test
    void theStateOfADraftThatNobodyHasLockedIsNotFoundWithAnExplanation() {
        TestClient.Response response = running.client.get(FREE + "/draft_state");
        assertEquals(404, response.status());
        assertEquals("draft lock not found", response.detail());
    }

    @Test
    void theStateOfAnUnknownDatasetIsNotFoundWithoutAnExplanation() {
        TestClient.Response response = running.client.get(API + "/p/datasets/none/draft_state");
        assertEquals(404, response.status());
        assertEquals("""
                {"errors":[{"status":"404","title":"Not Found"}]}""", response.text());
    }

    @Test
    void aCloneIsNotLocked() {
        String clone = running.client.post(LOCKED + "/clone", """
                {"data":{"id":"locked","type":"datasets","attributes":{"name":"clone"}}}""").id();
        assertEquals("draft lock not found", running.client.get(API + "/p/datasets/" + clone + "/draft_state").detail());
    }
}
