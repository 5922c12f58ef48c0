package io.quarkiverse.datadog.llmobs.emulator.record;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RecordsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String dataset;

    @BeforeEach
    void createDataset() {
        dataset = running.client.dataset();
    }

    @Test
    void anAppendReturnsNestedResourcesInTheOrderOfTheRequest() {
        TestClient.Response response = running.client.append(dataset, """
                {"id":"a","input":1,"tags":["b:2","a:1"]}""",
                """
                        {"id":"b","input":2,"expected_output":null,"metadata":null}""");
        assertEquals(200, response.status());
        JsonNode first = response.data().path(0);
        assertEquals("a", first.path("id").asText());
        assertEquals("datasets", first.path("type").asText());
        assertEquals("""
                ["a:1","b:2"]""", first.at("/attributes/tags").toString());
        assertEquals("2029-08-12T19:39:31.418984498Z", first.at("/attributes/ttl").asText());
        assertEquals(
                List.of("author", "canonical_id", "created_at", "dataset_id", "input", "tags", "ttl", "updated_at", "version"),
                TestClient.names(response.data().at("/1/attributes")));
    }

    @Test
    void listItemsHaveNoVersionAndNoEmptyTags() {
        running.client.append(dataset, """
                {"input":1}""");
        assertEquals(List.of("author", "canonical_id", "created_at", "dataset_id", "input", "ttl", "updated_at"),
                TestClient.names(running.client.get(dataset + "/records").data().at("/0/attributes")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ""
            "text \\u0000 😀"
            0
            1.50
            12345678901234567890
            true
            {}
            []
            [[null],{"b":1,"a":{}}]""")
    void valuesAreReturnedVerbatim(String json) {
        running.client.append(dataset, """
                {"input":%s,"expected_output":%s}""".formatted(json, json));
        String text = running.client.get(dataset + "/records").text();
        assertTrue(text.contains("""
                "input":%s""".formatted(json)), text);
        assertTrue(text.contains("""
                "expected_output":%s""".formatted(json)), text);
    }

    @Test
    void theOrderOfAListIsNeitherThatOfInsertionNorItsReverse() {
        running.client.append(dataset, TestClient.records(0, 4));
        List<String> ids = running.client.walk(dataset + "/records").ids();
        assertEquals(Set.of("r0", "r1", "r2", "r3"), Set.copyOf(ids));
        assertFalse(ids.equals(List.of("r0", "r1", "r2", "r3")) || ids.equals(List.of("r3", "r2", "r1", "r0")));
    }

    @Test
    void laterBatchesComeFirst() {
        running.client.append(dataset, TestClient.records(0, 2));
        running.client.append(dataset, TestClient.records(2, 4));
        assertEquals(Set.of("r2", "r3"), Set.copyOf(running.client.walk(dataset + "/records").ids().subList(0, 2)));
    }

    @Test
    void anyOfSeveralTagsIsEnough() {
        running.client.append(dataset, """
                {"id":"a","input":1,"tags":["env:prod","x:1"]}""",
                """
                        {"id":"b","input":2,"tags":["env:dev"]}""", """
                        {"id":"c","input":3}""");
        String list = dataset + "/records?filter%5Btags%5D=";
        assertEquals(List.of("a"), running.client.walk(list + "env:prod&filter%5Btags%5D=un:known").ids());
        assertEquals(2, running.client.walk(list + "env%3Aprod&filter%5Btags%5D=env%3Adev").ids().size());
        assertEquals(List.of(), running.client.walk(list + "un:known").ids());
        assertEquals(List.of(), running.client.walk(list + "%22,%22").ids());
    }

    @Test
    void thePublishedRequestTypeIsAcceptedToo() {
        assertEquals(200, running.client.post(dataset + "/records",
                document("records", """
                        {"records":[{"input":1,"colour":2}],"create_new_version":true}""")).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"records":{}}
            {"records":[1]}
            {"records":[{}]}
            {"records":[{"input":null}]}
            {"records":[{"input":1,"metadata":[]}]}
            {"records":[{"input":1,"tags":[1]}]}
            {"records":[{"input":1,"id":""}]}
            {"records":[{"input":1,"id":1}]}
            {"records":[{"input":1,"id":"a"},{"input":2,"id":"a"}]}
            {"records":[{"input":1}],"deduplicate":"yes"}""")
    void anInvalidBatchAddsNothing(String attributes) {
        TestClient.Response response = running.client.post(dataset + "/records", document("datasets", attributes));
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith("data.attributes."), response.detail());
        assertEquals(0, running.client.get(dataset + "/records").data().size());
    }

    @Test
    void anUnknownDatasetIsExplained() {
        TestClient.Response response = running.client.append(dataset + "x", """
                {"input":1}""");
        assertEquals(404, response.status());
        assertEquals("dataset not found", response.detail());
    }
}
