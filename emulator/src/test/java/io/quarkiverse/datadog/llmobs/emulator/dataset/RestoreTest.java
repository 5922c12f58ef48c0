package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RestoreTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String dataset;

    @BeforeEach
    void createTwoVersions() {
        dataset = running.client.dataset();
        running.client.append(dataset, """
                {"id":"a","input":1}""");
        running.client.append(dataset, """
                {"id":"a","input":2}""", """
                {"id":"b","input":4}""");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theResponseHasNoBody(Profile profile) {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(profile))) {
            TestClient client = TestClient.of(emulator);
            dataset = client.dataset();
            TestClient.Response response = client.post(dataset + "/restore", body(id(), 0));
            assertEquals(200, response.status());
            assertEquals("", response.text());
            assertEquals(profile == Profile.LIVE ? "application/vnd.api+json" : "", response.contentType());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @Test
    void theRecordsOfTheVersionAreThoseOfANewOne() {
        assertEquals(200, restore(1).status());
        assertEquals(3, currentVersion());
        assertEquals(List.of("a"), ids(""));
        assertEquals(1, running.client.get(dataset + "/records").data().at("/0/attributes/input").asInt());
        assertTrue(running.client.get(dataset + "/export").text().contains("a,1,"));
        assertFalse(running.client.get(dataset + "/export").text().contains("b,4,"));
        assertEquals(List.of("a", "b"), ids("?filter%5Bversion%5D=2"));
        assertEquals(List.of("a"), ids("?filter%5Bversion%5D=1"));
    }

    @Test
    void anAppendAfterARestoreIsBasedOnTheRestoredRecords() {
        restore(1);
        running.client.append(dataset, """
                {"id":"c","input":3}""");
        assertEquals(4, currentVersion());
        assertEquals(List.of("a", "c"), ids(""));
    }

    @Test
    void versionZeroHasNoRecords() {
        restore(0);
        assertEquals(3, currentVersion());
        assertEquals(List.of(), ids(""));
        assertEquals(1, running.client.get(dataset + "/export").text().lines().count());
        restore(2);
        assertEquals(List.of("a", "b"), ids(""));
    }

    @Test
    void generatedRecordsGoAndComeBack() {
        running.emulator.seed("""
                {"projects":[{"id":"g","name":"g","datasets":[{"id":"large","name":"large",\
                "generated":{"records":7,"bytes_per_record":300}}]}]}""");
        dataset = API + "/g/datasets/large";
        restore(0);
        assertEquals(List.of(), ids(""));
        assertEquals(1, running.client.get(dataset + "/export").text().lines().count());
        assertEquals(7, ids("?filter%5Bversion%5D=1").size());
        restore(1);
        assertEquals(7, ids("").size());
        assertEquals(running.client.get(dataset + "/export?version=1").text(),
                running.client.get(dataset + "/export").text());
    }

    @Test
    void aLaggingReadShowsTheVersionBefore() {
        restore(0);
        running.emulator.faults().on("ListLLMObsDatasetRecords", Fault.readLag().times(1));
        assertEquals(List.of("a", "b"), ids(""));
        assertEquals(List.of(), ids(""));
    }

    @ParameterizedTest
    @CsvSource({ "3", "-1", "1.5", "\"1\"", "99999999999999999999" })
    void aVersionThatIsNotThereIsRejectedWithTheMessageOfTheService(String version) {
        TestClient.Response response = running.client.post(dataset + "/restore",
                body(id(), 0).replace(":0}", ':' + version + '}'));
        assertEquals(400, response.status());
        assertEquals("invalid version: version is greater than the current version or negative", response.detail());
        assertEquals(2, currentVersion());
    }

    @Test
    void aRequestWithoutAVersionOrOfAnotherDatasetIsRejected() {
        assertEquals(400, running.client.post(dataset + "/restore", body(id(), 0).replace("dataset_version", "version"))
                .status());
        assertEquals("data.id is \"other\", expected the dataset_id of the path",
                running.client.post(dataset + "/restore", body("other", 0)).detail());
        assertEquals("dataset not found",
                running.client.post(dataset.replace(id(), "other") + "/restore", body("other", 0)).detail());
        assertEquals(2, currentVersion());
    }

    private TestClient.Response restore(int version) {
        return running.client.post(dataset + "/restore", body(id(), version));
    }

    private String id() {
        return dataset.substring(dataset.lastIndexOf('/') + 1);
    }

    private static String body(String id, int version) {
        return """
                {"data":{"id":"%s","type":"datasets","attributes":{"dataset_version":%d}}}""".formatted(id, version);
    }

    private int currentVersion() {
        return running.client.get(dataset.substring(0, dataset.lastIndexOf('/'))).data()
                .at("/0/attributes/current_version").asInt();
    }

    private List<String> ids(String query) {
        return running.client.walk(dataset + "/records" + query).ids().stream().sorted().toList();
    }
}
