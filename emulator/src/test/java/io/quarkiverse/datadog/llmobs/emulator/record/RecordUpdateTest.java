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

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RecordUpdateTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String dataset;

    @BeforeEach
    void createRecords() {
        dataset = running.client.dataset();
        running.client.append(dataset, """
                {"id":"a","input":1,"expected_output":2,"metadata":{"k":1},"tags":["b:1"]}""",
                """
                        {"id":"b","input":3}""");
    }

    @Test
    void theResponseHoldsTheChangedRecordsAsResourcesOfTheNewVersion() {
        TestClient.Response response = update("""
                {"id":"b","expected_output":4},{"id":"a","input":9,"expected_output":"","metadata":{}}""");
        assertEquals(200, response.status());
        assertEquals(List.of("b", "a"),
                List.of(response.data().at("/0/id").asText(), response.data().at("/1/id").asText()));
        JsonNode changed = response.data().at("/1/attributes");
        assertEquals(List.of("author", "canonical_id", "created_at", "dataset_id", "expected_output", "input", "metadata",
                "tags", "ttl", "updated_at", "version"), TestClient.names(changed));
        assertEquals("", changed.path("expected_output").textValue());
        assertEquals("{}", changed.path("metadata").toString());
        assertEquals("""
                ["b:1"]""", changed.path("tags").toString());
        assertEquals(2, changed.path("version").asInt());
        assertEquals(2, currentVersion());
    }

    @Test
    void aRepeatedUpdateChangesNothing() {
        update("""
                {"id":"a","input":9}""");
        assertEquals("""
                {"data":[]}""", update("""
                {"id":"a","input":9}""").text());
        assertEquals(2, currentVersion());
    }

    @Test
    void anUnknownRecordIsNotFoundAndNothingIsUpdated() {
        TestClient.Response response = update("""
                {"id":"a","input":9},{"id":"x","input":9}""");
        assertEquals(404, response.status());
        assertEquals("record with id 'x' not found", response.detail());
        assertEquals(1, currentVersion());
        assertEquals("dataset not found", running.client.patch(dataset + "x/records", document("datasets", """
                {"records":[]}""")).detail());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"records":{}}
            {"records":[1]}
            {"records":[{"input":1}]}
            {"records":[{"id":" ","input":1}]}
            {"records":[{"id":"a","metadata":[]}]}
            {"records":[{"id":"a","input":8},{"id":"a","input":9}]}
            {"records":[{"id":"a","input":9},{"id":"b","tag_operations":{"add":["x:1"]}}]}
            {"records":[{"id":"a","input":9,"tags":["x:1"]}]}""")
    void anInvalidRequestUpdatesNothing(String attributes) {
        TestClient.Response response = running.client.patch(dataset + "/records", document("datasets", attributes));
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith("data.attributes.records"), response.detail());
        assertEquals(1, currentVersion());
    }

    @Test
    void thePublishedFormWrapsFlatRecords() {
        try (LlmObservabilityEmulator published = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            TestClient client = TestClient.of(published);
            dataset = client.dataset();
            client.append(dataset, TestClient.records(0, 1));
            TestClient.Response response = client.patch(dataset + "/records", document("records", """
                    {"records":[{"id":"r0","expected_output":5}]}"""));
            assertEquals(200, response.status());
            assertEquals(5, response.data().at("/0/records/0/expected_output").asInt());
            assertEquals("r0", response.data().at("/0/records/0/id").asText());
            published.requests().forEach(RunningEmulator::checkContract);
        }
    }

    private TestClient.Response update(String records) {
        return running.client.patch(dataset + "/records", document("datasets", """
                {"records":[%s]}""".formatted(records)));
    }

    private int currentVersion() {
        return running.client.get(dataset.substring(0, dataset.lastIndexOf('/'))).data()
                .at("/0/attributes/current_version").asInt();
    }
}
