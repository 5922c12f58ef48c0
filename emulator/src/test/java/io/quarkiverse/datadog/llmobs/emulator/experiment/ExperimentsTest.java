package io.quarkiverse.datadog.llmobs.emulator.experiment;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class ExperimentsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String project;
    private String dataset;

    @BeforeEach
    void createDataset() {
        project = running.client.project("p");
        dataset = running.client.createDataset(project, "d").id();
        running.client.append(API + "/" + project + "/datasets/" + dataset, """
                {"input":1}""");
    }

    @Test
    void theNameIsMadeUniqueWithTheMillisecondsOfItsCreation() {
        TestClient.Response response = create("");
        assertEquals("e-1786649971418", response.attributes().path("name").asText());
        assertEquals("e", response.attributes().path("experiment").asText());
        assertFalse(response.attributes().path("is_auto_experiment").asBoolean(true));
        assertFalse(response.attributes().has("config") || response.attributes().has("status"));
        assertEquals(1, response.attributes().path("dataset_version").asInt());
        assertNotEquals(response.id(), create("").id());
    }

    @Test
    void withoutEnsureUniqueTheExperimentOfThatNameIsFound() {
        TestClient.Response first = create("""
                ,"ensure_unique":false,"config":{"temperature":0}""");
        TestClient.Response second = create("""
                ,"ensure_unique":false""");
        assertEquals("e", first.attributes().path("name").asText());
        assertEquals(first.id(), second.id());
        assertEquals("""
                {"temperature":0}""", second.attributes().path("config").toString());
    }

    @Test
    void aRunCountIsReturnedOnlyIfItWasSent() {
        assertFalse(create("").attributes().has("run_count"));
        assertEquals(0, create("""
                ,"run_count":0""").attributes().path("run_count").asInt(-1));
        assertEquals(3, create("""
                ,"run_count":3""").attributes().path("run_count").asInt());
    }

    @Test
    void anUnknownProjectOrDatasetIsExplained() {
        assertEquals("project not found", experiment("""
                {"name":"e","project_id":"none"}""", 404).detail());
        assertEquals("dataset not found",
                experiment("""
                        {"name":"e","project_id":"%s","dataset_id":"none"}""".formatted(project), 404).detail());
    }

    @Test
    void theDatasetMayBeLeftOut() {
        TestClient.Response response = experiment("""
                {"name":"e","project_id":"%s"}""".formatted(project), 200);
        assertFalse(response.attributes().has("dataset_id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"e"}
            {"project_id":"p"}
            {"name":"","project_id":"p"}""")
    void aMissingNameOrProjectIsRejected(String attributes) {
        experiment(attributes, 400);
    }

    @Test
    void anUnknownDatasetVersionIsRejected() {
        assertEquals(400, create("""
                ,"dataset_version":2""").status());
        assertEquals(400, create("""
                ,"dataset_version":-1""").status());
        assertEquals(400, create("""
                ,"run_count":"2\"""").status());
    }

    private TestClient.Response create(String more) {
        return running.client.post(API + "/experiments", document("experiments", """
                {"name":"e","project_id":"%s","dataset_id":"%s"%s}""".formatted(project, dataset, more)));
    }

    private TestClient.Response experiment(String attributes, int status) {
        TestClient.Response response = running.client.post(API + "/experiments", document("experiments", attributes));
        assertEquals(status, response.status());
        return response;
    }
}
