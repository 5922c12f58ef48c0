package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class DatasetCloneTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String project;
    private String datasets;
    private String source;

    @BeforeEach
    void createDataset() {
        project = running.client.project("p");
        datasets = API + "/" + project + "/datasets";
        source = running.client.createDataset(project, "source").id();
    }

    @Test
    void aCloneHasTheCurrentRecordsAsItsFirstVersion() {
        running.client.append(datasets + "/" + source, """
                {"id":"a","input":1}""", """
                {"id":"b","input":1,"expected_output":2,"metadata":{"k":1},"tags":["t:1"]}""");
        running.client.append(datasets + "/" + source, """
                {"id":"a","input":2}""");
        TestClient.Response response = copy("""
                {"name":"clone","description":"d"}""");
        assertEquals(200, response.status());
        assertNotEquals(source, response.id());
        assertEquals("clone", response.attributes().path("name").asText());
        assertEquals("d", response.attributes().path("description").asText());
        assertEquals(1, response.attributes().path("current_version").asInt());
        assertFalse(response.attributes().has("dataset_type"));

        JsonNode records = running.client.get(datasets + "/" + response.id() + "/records").data();
        assertEquals(2, records.size());
        JsonNode a = byId(records, "a");
        assertEquals(2, a.path("input").asInt());
        assertEquals(response.id(), a.path("dataset_id").asText());
        assertEquals(2, byId(records, "b").path("expected_output").asInt());
        assertTrue(running.client.get(datasets + "/" + response.id() + "/export").text().contains("b,1,2,"));
        assertEquals(List.of(response.id(), source), running.client.walk(datasets).ids());
    }

    @Test
    void neitherDatasetChangesTheOther() {
        running.client.append(datasets + "/" + source, """
                {"id":"a","input":1}""");
        String clone = copy("""
                {"name":"clone"}""").id();
        running.client.append(datasets + "/" + source, """
                {"id":"b","input":2}""");
        running.client.append(datasets + "/" + clone, """
                {"id":"a","input":3}""");
        assertEquals(List.of("b", "a"), running.client.walk(datasets + "/" + source + "/records").ids());
        assertEquals(List.of("a"), running.client.walk(datasets + "/" + clone + "/records").ids());
        assertEquals(1, byId(running.client.get(datasets + "/" + source + "/records").data(), "a").path("input").asInt());
    }

    @Test
    void theCloneOfAnEmptyDatasetHasVersionZero() {
        TestClient.Response response = copy("""
                {"name":"clone"}""");
        assertEquals(0, response.attributes().path("current_version").asInt());
        assertEquals("", response.attributes().path("description").asText());
    }

    @Test
    void generatedRecordsAreCloned() {
        running.emulator.seed("""
                {"projects":[{"id":"g","name":"g","datasets":[{"id":"large","name":"large",\
                "generated":{"records":7,"bytes_per_record":300}}]}]}""");
        String clone = running.client.post(API + "/g/datasets/large/clone", body("large", """
                {"name":"clone"}""")).id();
        assertEquals(running.client.walk(API + "/g/datasets/large/records").ids(),
                running.client.walk(API + "/g/datasets/" + clone + "/records").ids());
    }

    @Test
    void aNameThatIsTakenIsRejected() {
        running.client.createDataset(project, "other");
        for (String name : List.of("source", "other")) {
            TestClient.Response response = copy("""
                    {"name":"%s"}""".formatted(name));
            assertEquals(400, response.status());
            assertEquals("dataset with name '" + name + "' already exists", response.detail());
        }
        assertEquals(2, running.client.walk(datasets).ids().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"name":" "}
            {"name":"clone","description":1}""")
    void anInvalidRequestIsRejected(String attributes) {
        assertEquals(400, copy(attributes).status());
    }

    @Test
    void anotherIdThanThatOfThePathIsRejected() {
        assertEquals("data.id is \"other\", expected the dataset_id of the path",
                running.client.post(datasets + "/" + source + "/clone", body("other", """
                        {"name":"clone"}""")).detail());
        assertEquals("dataset not found", running.client.post(datasets + "/other/clone", body("other", """
                {"name":"clone"}""")).detail());
    }

    private TestClient.Response copy(String attributes) {
        return running.client.post(datasets + "/" + source + "/clone", body(source, attributes));
    }

    private static String body(String id, String attributes) {
        return """
                {"data":{"id":"%s","type":"datasets","attributes":%s}}""".formatted(id, attributes);
    }

    private static JsonNode byId(JsonNode records, String id) {
        for (JsonNode record : records) {
            if (record.path("id").asText().equals(id)) {
                return record.path("attributes");
            }
        }
        throw new AssertionError("no record " + id + " in " + records);
    }
}
