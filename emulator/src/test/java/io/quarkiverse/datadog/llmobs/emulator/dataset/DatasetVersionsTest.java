package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class DatasetVersionsTest {

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private String project;
    private String id;
    private String dataset;

    @BeforeEach
    void createDataset() {
        project = running.client.project("p");
        id = running.client.createDataset(project, "d").id();
        dataset = API + "/" + project + "/datasets/" + id;
    }

    @Test
    void aDatasetWithoutExperimentsListsNoVersions() {
        running.client.append(dataset, """
                {"input":1}""");
        assertEquals("""
                {"data":[]}""", versions().text());
    }

    @Test
    void theVersionsOfExperimentsAreListedWithTheTimeOfTheLatestOne() {
        experiment("");
        running.client.append(dataset, """
                {"input":1}""");
        running.client.append(dataset, """
                {"input":2}""");
        experiment("""
                ,"dataset_version":2""");
        clock.advance(Duration.ofSeconds(1));
        experiment("""
                ,"dataset_version":0""");
        JsonNode data = versions().data();
        assertEquals(List.of("2 2026-08-13T19:39:31.418984Z", "0 2026-08-13T19:39:32.418984Z"), shown(data));
        assertEquals("dataset_version", data.at("/0/type").asText());
        assertEquals(id, data.at("/0/attributes/dataset_id").asText());
        assertFalse(data.at("/0/id").equals(data.at("/1/id")));
        assertEquals(data, versions().data());
    }

    @Test
    void anExperimentThatIsFoundAgainIsNoUse() {
        experiment("""
                ,"ensure_unique":false""");
        clock.advance(Duration.ofSeconds(1));
        experiment("""
                ,"ensure_unique":false""");
        assertEquals(List.of("0 2026-08-13T19:39:31.418984Z"), shown(versions().data()));
    }

    @Test
    void theVersionsOfAnUnknownDatasetAreNotFoundWithoutAnExplanation() {
        TestClient.Response response = running.client.get(API + "/" + project + "/datasets/none/versions");
        assertEquals(404, response.status());
        assertEquals("""
                {"errors":[{"status":"404","title":"Not Found"}]}""", response.text());
    }

    private TestClient.Response versions() {
        return running.client.get(dataset + "/versions");
    }

    private void experiment(String members) {
        TestClient.Response response = running.client.post(API + "/experiments", document("experiments", """
                {"name":"e","project_id":"%s","dataset_id":"%s"%s}""".formatted(project, id, members)));
        assertEquals(200, response.status(), response.text());
    }

    private static List<String> shown(JsonNode data) {
        List<String> shown = new ArrayList<>();
        data.forEach(version -> shown.add(version.at("/attributes/version_number").asInt() + " "
                + version.at("/attributes/last_used").asText()));
        return shown;
    }
}
