package io.quarkiverse.datadog.llmobs.emulator.experiment;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class ExperimentUpdateTest {

    private static final String EXPERIMENTS = API + "/experiments";

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private String project;
    private String id;

    @BeforeEach
    void createExperiment() {
        project = running.client.project("p");
        id = create("e", """
                ,"description":"x","metadata":{"a":1}""");
    }

    @Test
    void theResponseHasNoBodyAsRecorded() {
        TestClient.Response response = update("""
                {"status":"completed"}""");
        assertEquals(200, response.status());
        assertEquals("", response.text());
        assertEquals("application/vnd.api+json", response.contentType());
        assertEquals("completed", listed(id).path("status").asText());
    }

    @Test
    void anUpdateChangesWhatIsSentAndKeepsTheRest() {
        String name = listed(id).path("name").asText();
        clock.advance(Duration.ofSeconds(1));
        update("""
                {"status":"failed","error":"out of tokens"}""");
        JsonNode failed = listed(id);
        assertEquals("failed out of tokens", failed.path("status").asText() + " " + failed.path("error").asText());
        assertEquals(name, failed.path("name").asText());
        assertEquals("x", failed.path("description").asText());
        assertEquals("2026-08-13T19:39:31.418984Z", failed.path("created_at").asText());
        assertEquals("2026-08-13T19:39:32.418984Z", failed.path("updated_at").asText());
        update("""
                {"description":"","metadata":{"b":2}}""");
        assertEquals("failed", listed(id).path("status").asText());
        assertEquals("", listed(id).path("description").asText("none"));
        assertEquals("""
                {"b":2}""", listed(id).path("metadata").toString());
    }

    @Test
    void aNewNameIsThatOfTheRunAndTheFormerOneIsFree() {
        String shared = create("shared", """
                ,"ensure_unique":false""");
        assertEquals(200, running.client.patch(EXPERIMENTS + "/" + shared, document("experiments", """
                {"name":"renamed"}""")).status());
        assertEquals("renamed", listed(shared).path("name").asText());
        assertEquals("shared", listed(shared).path("experiment").asText());
        String again = create("shared", """
                ,"ensure_unique":false""");
        assertEquals(List.of(again, shared, id),
                running.client.walk(EXPERIMENTS + "?filter%5Bproject_id%5D=" + project).ids());
        TestClient.Response taken = update("""
                {"name":"renamed"}""");
        assertEquals(400, taken.status());
        assertEquals("experiment with name 'renamed' already exists", taken.detail());
    }

    @Test
    void experimentsOfOneNameCanBeChangedInOtherWays() {
        String second = create("e", "");
        assertEquals(listed(id).path("name"), listed(second).path("name"));
        assertEquals(200, running.client.patch(EXPERIMENTS + "/" + second, document("experiments", """
                {"description":"second"}""")).status());
        assertEquals("x", listed(id).path("description").asText());
    }

    @Test
    void aNewDatasetIsUsedInItsCurrentVersion() {
        String dataset = running.client.createDataset(project, "d").id();
        String path = API + "/" + project + "/datasets/" + dataset;
        running.client.append(path, """
                {"input":1}""");
        update("""
                {"dataset_id":"%s"}""".formatted(dataset));
        assertEquals(dataset, listed(id).path("dataset_id").asText());
        assertEquals(1, listed(id).path("dataset_version").asInt());
        assertEquals(1, running.client.get(path + "/versions").data().at("/0/attributes/version_number").asInt());
        assertEquals("dataset not found", update("""
                {"dataset_id":"none"}""").detail());
    }

    @Test
    void anUnknownExperimentIsExplained() {
        TestClient.Response response = running.client.patch(EXPERIMENTS + "/none", document("experiments", """
                {"status":"completed"}"""));
        assertEquals(404, response.status());
        assertEquals("experiment not found", response.detail());
    }

    @Test
    void thePublishedResponseHasTheExperiment() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            TestClient client = TestClient.of(emulator);
            String created = client.post(EXPERIMENTS, document("experiments", """
                    {"name":"e","project_id":"%s"}""".formatted(client.project("p")))).id();
            TestClient.Response response = client.patch(EXPERIMENTS + "/" + created, document("experiments", """
                    {"status":"interrupted"}"""));
            assertEquals(created, response.id());
            assertEquals("interrupted", response.attributes().path("status").asText());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                    | at least one of name, description, dataset_id, status, error or metadata
            {"status":null}       | at least one of
            {"name":" "}          | data.attributes.name is required
            {"dataset_id":""}     | data.attributes.dataset_id is required
            {"status":"paused"}   | data.attributes.status is none of [completed, failed, interrupted, running]
            {"error":1}           | data.attributes.error is not a string
            {"metadata":[]}       | data.attributes.metadata is not an object""")
    void anUpdateThatIsInvalidChangesNothing(String attributes, String detail) {
        JsonNode before = listed(id);
        TestClient.Response response = update(attributes);
        assertEquals(400, response.status());
        assertEquals(detail, response.detail().substring(0, detail.length()));
        assertEquals(before, listed(id));
    }

    private String create(String name, String more) {
        return running.client.post(EXPERIMENTS, document("experiments", """
                {"name":"%s","project_id":"%s"%s}""".formatted(name, project, more))).id();
    }

    private TestClient.Response update(String attributes) {
        return running.client.patch(EXPERIMENTS + "/" + id, document("experiments", attributes));
    }

    private JsonNode listed(String experiment) {
        return running.client
                .get(EXPERIMENTS + "?filter%5Bproject_id%5D=" + project + "&filter%5Bid%5D=" + experiment).data()
                .at("/0/attributes");
    }
}
