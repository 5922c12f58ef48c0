package io.quarkiverse.datadog.llmobs.emulator.record;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RecordDeletionTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String dataset;

    @BeforeEach
    void createRecords() {
        dataset = running.client.dataset();
        running.client.append(dataset, TestClient.records(0, 3));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theResponseHasNoBody(Profile profile) {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(profile))) {
            TestClient client = TestClient.of(emulator);
            dataset = client.dataset();
            client.append(dataset, TestClient.records(0, 1));
            TestClient.Response response = client.post(dataset + "/records/delete", document("records", """
                    {"record_ids":["r0"]}"""));
            assertEquals(204, response.status());
            assertEquals("", response.text());
            assertEquals(0, client.get(dataset + "/records").data().size());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @Test
    void deletedRecordsAreInEarlierVersionsOnly() {
        delete("r2", "r0", "r2");
        assertEquals(2, currentVersion());
        assertEquals(List.of("r1"), ids(""));
        assertEquals(List.of("r0", "r1", "r2"), ids("?filter%5Bversion%5D=1"));
    }

    @Test
    void aRepeatedDeletionChangesNothing() {
        delete("r0");
        assertEquals(204, delete("r0").status());
        assertEquals(2, currentVersion());
        assertEquals(204, delete("r0", "r1").status());
        assertEquals(3, currentVersion());
        assertEquals(List.of("r2"), ids(""));
    }

    @Test
    void aRecordThatNeverExistedIsNotFoundAndNothingIsDeleted() {
        TestClient.Response response = delete("r0", "x");
        assertEquals(404, response.status());
        assertEquals("record with id 'x' not found", response.detail());
        assertEquals(3, ids("").size());
        assertEquals("dataset not found", running.client.post(dataset + "x/records/delete", document("datasets", """
                {"record_ids":["r0"]}""")).detail());
    }

    @Test
    void generatedRecordsCannotBeDeletedButMayBeGone() {
        running.emulator.seed("""
                {"projects":[{"id":"g","name":"g","datasets":[{"id":"d","name":"d","generated":{"records":3}}]}]}""");
        dataset = TestClient.API + "/g/datasets/d";
        String id = running.client.get(dataset + "/records").data().at("/0/id").asText();
        assertEquals("record " + id + " is generated and can be neither updated nor deleted", delete(id).detail());
        running.client.post(dataset + "/restore", """
                {"data":{"id":"d","type":"datasets","attributes":{"dataset_version":0}}}""");
        assertEquals(204, delete(id).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"record_ids":[]}
            {"record_ids":"r0"}
            {"record_ids":[1]}""")
    void anInvalidRequestDeletesNothing(String attributes) {
        TestClient.Response response = running.client.post(dataset + "/records/delete", document("datasets", attributes));
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith("data.attributes.record_ids "), response.detail());
        assertEquals(3, ids("").size());
    }

    private TestClient.Response delete(String... ids) {
        return running.client.post(dataset + "/records/delete", document("datasets", """
                {"record_ids":["%s"]}""".formatted(String.join("\",\"", ids))));
    }

    private List<String> ids(String query) {
        return running.client.walk(dataset + "/records" + query).ids().stream().sorted().toList();
    }

    private int currentVersion() {
        return running.client.get(dataset.substring(0, dataset.lastIndexOf('/'))).data()
                .at("/0/attributes/current_version").asInt();
    }
}
