package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

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

    /** Ada has locked the draft of one dataset, no user that of the other. */
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
    void theStateOfADraftThatNoUserHasLockedIsNotFoundWithAnExplanation() {
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

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aLockBelongsToTheAuthorOfEverythingFromNowOn(Profile profile) {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(profile).withSeed(SEED))) {
            TestClient client = TestClient.of(emulator);
            TestClient.Response response = lock(client, FREE);
            assertEquals(200, response.status());
            assertEquals(profile == Profile.LIVE ? "application/vnd.api+json" : "application/json", response.contentType());
            assertEquals("""
                    {"data":{"id":"free","type":"draft_state_data","attributes":{\
                    "drafting_since":"2026-08-13T19:39:31.418984498Z",\
                    "user":{"id":"cc589400-1367-11ed-aee5-da7ad0900002"}}}}""", response.text());
            assertEquals(response.text().replace("498Z", "Z"), client.get(FREE + "/draft_state").text());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @Test
    void aSecondLockKeepsTheTimeOfTheFirstOne() {
        String first = lock(FREE).text();
        clock.advance(Duration.ofSeconds(1));
        assertEquals(first, lock(FREE).text());
    }

    @Test
    void allKeysBelongToTheSameUser() {
        String first = lock(FREE).text();
        assertEquals(first, lock(new TestClient(running.emulator.baseUri(), "DD-API-KEY", "other", "DD-APPLICATION-KEY",
                "other"), FREE).text());
    }

    @Test
    void theDraftThatAnotherUserHasLockedCannotBeLocked() {
        TestClient.Response response = lock(LOCKED);
        assertEquals(403, response.status());
        assertEquals("dataset draft is locked by user 'ada'", response.detail());
        assertEquals("ada", holder(LOCKED));
    }

    @Test
    void onlyTheUserWhoHasLockedTheDraftChangesRecords() {
        lock(FREE);
        for (TestClient.Response response : List.of(append(FREE), restore("free"))) {
            assertEquals(200, response.status(), response.text());
        }
        for (TestClient.Response response : List.of(append(LOCKED), restore("locked"))) {
            assertEquals(403, response.status());
            assertEquals("dataset draft is locked by user 'ada'", response.detail());
        }
        assertEquals(List.of(0, 2), running.client.walk(API + "/p/datasets").items().stream()
                .map(dataset -> dataset.at("/attributes/current_version").asInt()).toList());
    }

    private TestClient.Response append(String dataset) {
        return running.client.append(dataset, """
                {"input":1}""");
    }

    private TestClient.Response restore(String id) {
        return running.client.post(API + "/p/datasets/" + id + "/restore", """
                {"data":{"id":"%s","type":"datasets","attributes":{"dataset_version":0}}}""".formatted(id));
    }

    @Test
    void whatHasNoVersionsIsChangedAndDeletedAllTheSame() {
        assertEquals(200, running.client.patch(LOCKED, document("datasets", """
                {"name":"renamed","description":"d"}""")).status());
        assertEquals("ada", holder(LOCKED));
        assertEquals(200, running.client.post(API + "/p/datasets/delete", document("datasets", """
                {"type":"soft","dataset_ids":["locked"]}""")).status());
        assertEquals(404, lock(LOCKED).status());
    }

    @Test
    void theDraftOfAnUnknownDatasetCannotBeLocked() {
        assertEquals("dataset not found", lock(API + "/p/datasets/none").detail());
        assertEquals("project not found", lock(API + "/none/datasets/free").detail());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void anUnlockReleasesTheLockWithoutABody(Profile profile) {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(profile).withSeed(SEED))) {
            TestClient client = TestClient.of(emulator);
            lock(client, FREE);
            TestClient.Response response = client.patch(FREE + "/draft_state/unlock", null);
            assertEquals(200, response.status());
            assertEquals("", response.text());
            assertEquals(profile == Profile.LIVE ? "application/vnd.api+json" : "", response.contentType());
            assertEquals("draft lock not found", client.get(FREE + "/draft_state").detail());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @Test
    void aLockAfterAnUnlockHasANewTime() {
        lock(FREE);
        unlock(FREE);
        clock.advance(Duration.ofSeconds(1));
        assertEquals("2026-08-13T19:39:32.418984498Z", lock(FREE).attributes().path("drafting_since").asText());
    }

    @Test
    void anUnlockCanBeRepeated() {
        lock(FREE);
        for (int i = 0; i < 3; i++) {
            assertEquals(200, unlock(FREE).status());
            assertEquals("", holder(FREE));
        }
    }

    @Test
    void theLockOfAnotherUserStays() {
        assertEquals(200, unlock(LOCKED).status());
        assertEquals("ada", holder(LOCKED));
        assertEquals(403, append(LOCKED).status());
    }

    @Test
    void theDraftOfAnUnknownDatasetCannotBeUnlocked() {
        TestClient.Response response = unlock(API + "/p/datasets/none");
        assertEquals(404, response.status());
        assertEquals("dataset not found", response.detail());
    }

    private TestClient.Response unlock(String dataset) {
        return running.client.patch(dataset + "/draft_state/unlock", null);
    }

    @Test
    void aResetRestoresTheLocksOfTheSeed() {
        lock(FREE);
        running.emulator.reset();
        assertEquals("", holder(FREE));
        assertEquals("ada", holder(LOCKED));
    }

    private TestClient.Response lock(String dataset) {
        return lock(running.client, dataset);
    }

    private static TestClient.Response lock(TestClient client, String dataset) {
        return client.patch(dataset + "/draft_state/lock", null);
    }

    /** The id of the user who has locked the draft, empty if no user has. */
    private String holder(String dataset) {
        return running.client.get(dataset + "/draft_state").attributes().at("/user/id").asText();
    }
}
