package io.quarkiverse.datadog.llmobs.emulator.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
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

class BatchUpdateTest {

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private String dataset;

    @BeforeEach
    void createTwoRecords() {
        dataset = running.client.dataset();
        running.client.append(dataset, """
                {"id":"a","input":1,"expected_output":2,"metadata":{"k":1},"tags":["b:1"]}""",
                """
                        {"id":"b","input":3}""");
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void theResponseHoldsInsertsThenUpdatesThenDeletesAllOfTheNewVersion() {
        TestClient.Response response = batch("""
                {"delete_records":["b"],"update_records":[{"id":"a","input":9}],
                "insert_records":[{"id":"d","input":5,"tags":["z:1","y:1"]},{"id":"c","input":4}]}""");
        assertEquals(200, response.status());
        List<String> order = new ArrayList<>();
        response.data().forEach(record -> {
            order.add(record.path("id").asText());
            assertEquals("datasets", record.path("type").asText());
            assertEquals(2, record.at("/attributes/version").asInt());
        });
        assertEquals(List.of("d", "c", "a", "b"), order);
        assertEquals("""
                ["y:1","z:1"]""", response.data().at("/0/attributes/tags").toString());
        assertEquals(2, currentVersion());
        assertEquals(List.of("a", "c", "d"), ids(""));
        assertEquals(List.of("a", "b"), ids("?filter%5Bversion%5D=1"));
    }

    @Test
    void anUpdatedRecordIsCreatedAnewUnderItsCanonicalId() {
        JsonNode before = record("a");
        JsonNode after = batch("""
                {"update_records":[{"id":"a","input":{"n":9}}]}""").data().at("/0/attributes");
        assertEquals(before.path("canonical_id"), after.path("canonical_id"));
        assertEquals("2026-08-13T19:39:32.418984498Z", after.path("created_at").asText());
        assertEquals("2026-08-13T19:39:32.418984498Z", after.path("updated_at").asText());
        assertEquals("2029-08-12T19:39:32.418984498Z", after.path("ttl").asText());
        assertEquals("""
                {"n":9}""", record("a").path("input").toString());
        assertEquals(after.path("canonical_id"), record("a").path("canonical_id"));
    }

    @Test
    void aDeletedRecordIsReturnedAsItWasStored() {
        JsonNode deleted = batch("""
                {"delete_records":["a"]}""").data().at("/0/attributes");
        assertEquals(List.of("author", "canonical_id", "created_at", "dataset_id", "deleted_at", "expected_output", "input",
                "metadata", "tags", "ttl", "updated_at", "version"), TestClient.names(deleted));
        assertEquals("2026-08-13T19:39:31.418984Z", deleted.path("created_at").asText());
        assertEquals("2026-08-13T19:39:31.418984Z", deleted.path("updated_at").asText());
        assertEquals("2026-08-13T19:39:32.418984Z", deleted.path("deleted_at").asText());
        assertEquals("2026-11-11T19:39:32.418984Z", deleted.path("ttl").asText());
        assertEquals(2, deleted.path("version").asInt());
        assertEquals(List.of("b"), ids(""));
        assertTrue(running.client.get(dataset + "/export").text().startsWith("id,input,expected_output,metadata,tags\nb,3,"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","input":9}                                                  | 9   | 2  | {"k":1}   | ["b:1"]
            {"id":"a","input":9,"expected_output":null,"metadata":null}           | 9   | 2  | {"k":1}   | ["b:1"]
            {"id":"a","input":null,"expected_output":""}                          | 1   | "" | {"k":1}   | ["b:1"]
            {"id":"a","metadata":{}}                                              | 1   | 2  | {}        | ["b:1"]
            {"id":"a","metadata":{"l":[2]}}                                       | 1   | 2  | {"l":[2]} | ["b:1"]
            {"id":"a","tag_operations":{"add":["a:1","b:1"]}}                     | 1   | 2  | {"k":1}   | ["a:1","b:1"]
            {"id":"a","tag_operations":{"add":["a:1"],"remove":["b:1","c:1"]}}    | 1   | 2  | {"k":1}   | ["a:1"]
            {"id":"a","tag_operations":{"set":["d:1","c:1"]}}                     | 1   | 2  | {"k":1}   | ["c:1","d:1"]
            {"id":"a","tag_operations":{"set":[],"add":["x:1"]}}                  | 1   | 2  | {"k":1}   | []""")
    void anUpdateChangesWhatItHolds(String update, String input, String expectedOutput, String metadata, String tags) {
        JsonNode changed = batch("""
                {"update_records":[%s]}""".formatted(update)).data().at("/0/attributes");
        assertEquals(List.of(input, expectedOutput, metadata, tags),
                List.of(changed.path("input").toString(), changed.path("expected_output").toString(),
                        changed.path("metadata").toString(), changed.path("tags").toString()));
        assertEquals(2, currentVersion());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"update_records":[{"id":"a"}]}
            {"update_records":[{"id":"a","input":null,"expected_output":null,"metadata":null,"tag_operations":{}}]}
            {"update_records":[{"id":"a","input":1.0,"expected_output":2,"metadata":{"k":1}}]}
            {"update_records":[{"id":"a","tag_operations":{"add":["b:1"],"remove":["x:1"]}}]}
            {"insert_records":[{"input":3}]}
            {"insert_records":[{"id":"other","input":3}],"deduplicate":true}""")
    void whatChangesNothingIsNotInTheResponseAndMakesNoVersion(String attributes) {
        assertEquals("""
                {"data":[]}""", batch(attributes).text());
        assertEquals(1, currentVersion());
    }

    @Test
    void anInsertOfAKnownIdAndContentOnlyTouchesTheRecord() {
        JsonNode touched = batch("""
                {"insert_records":[{"id":"b","input":3}]}""").data().at("/0/attributes");
        assertEquals("2026-08-13T19:39:31.418984498Z", touched.path("created_at").asText());
        assertEquals("2026-08-13T19:39:32.418984498Z", touched.path("updated_at").asText());
        assertEquals(1, touched.path("version").asInt());
        assertEquals(1, currentVersion());
    }

    @Test
    void withoutDeduplicationContentIsInsertedAgain() {
        assertEquals(2, batch("""
                {"insert_records":[{"input":3},{"input":3}],"deduplicate":false}""").data().size());
        assertEquals(4, ids("").size());
    }

    @Test
    void withoutANewVersionTheCurrentOneChanges() {
        TestClient.Response response = batch("""
                {"insert_records":[{"id":"c","input":4}],"update_records":[{"id":"a","input":9}],"delete_records":["b"],
                "create_new_version":false}""");
        response.data().forEach(record -> assertEquals(1, record.at("/attributes/version").asInt()));
        assertEquals(3, response.data().size());
        assertEquals(1, currentVersion());
        assertEquals(List.of("a", "c"), ids("?filter%5Bversion%5D=1"));
        assertEquals("9", record("a").path("input").toString());
    }

    @Test
    void aDatasetWithoutAVersionHasNoneThatCouldChange() {
        String empty = dataset.substring(0, dataset.lastIndexOf('/'));
        empty += "/" + running.client.createDataset(dataset.split("/")[5], "empty").id();
        TestClient.Response response = batch(empty, """
                {"insert_records":[{"input":1}],"create_new_version":false}""");
        assertEquals(400, response.status());
        assertEquals("create_new_version is false, but the dataset has no version yet", response.detail());
    }

    @Test
    void anInsertWithTagOperationsHasTheTagsAfterThem() {
        assertEquals("""
                ["a:1","c:1"]""", batch("""
                {"insert_records":[{"input":4,"tags":["a:1","b:1"],"tag_operations":{"add":["c:1"],"remove":["b:1"]}}]}""")
                .data().at("/0/attributes/tags").toString());
    }

    @Test
    void aDeletedIdCanBeInsertedAgain() {
        String canonicalId = record("b").path("canonical_id").asText();
        batch("""
                {"delete_records":["b"]}""");
        JsonNode again = batch("""
                {"insert_records":[{"id":"b","input":3}]}""").data().at("/0/attributes");
        assertEquals(3, again.path("version").asInt());
        assertNotEquals(canonicalId, again.path("canonical_id").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"delete_records":["b","x"]}
            {"update_records":[{"id":"a","input":9},{"id":"x","input":1}]}
            {"insert_records":[{"id":"c","input":9}],"delete_records":["x"]}""")
    void anUnknownRecordIsNotFoundAndNothingIsWritten(String attributes) {
        TestClient.Response response = batch(attributes);
        assertEquals(404, response.status());
        assertEquals("""
                {"errors":[{"title":"Generic Error","detail":"record with id 'x' not found"}]}""", response.text());
        assertEquals(List.of("a", "b"), ids(""));
        assertEquals(1, currentVersion());
    }

    @Test
    void anUnknownOrDeletedDatasetIsExplained() {
        assertEquals("dataset not found", batch(dataset + "x", """
                {"delete_records":["a"]}""").detail());
    }

    @Test
    void generatedRecordsCanBeNeitherUpdatedNorDeleted() {
        running.emulator.seed("""
                {"projects":[{"id":"g","name":"g","datasets":[{"id":"d","name":"d","generated":{"records":3}}]}]}""");
        String generated = TestClient.API + "/g/datasets/d";
        String id = running.client.get(generated + "/records").data().at("/0/id").asText();
        for (String attributes : List.of("""
                {"delete_records":["%s"]}""", """
                {"update_records":[{"id":"%s","input":1}]}""")) {
            TestClient.Response response = batch(generated, attributes.formatted(id));
            assertEquals(400, response.status());
            assertEquals("record " + id + " is generated and can be neither updated nor deleted", response.detail());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"insert_records":[],"update_records":[],"delete_records":[]}
            {"insert_records":[{}]}
            {"insert_records":[1]}
            {"insert_records":[{"id":"","input":1}]}
            {"update_records":[{"input":1}]}
            {"update_records":[{"id":"a","metadata":1}]}
            {"update_records":[{"id":"a","tag_operations":[]}]}
            {"update_records":[{"id":"a","tag_operations":{"add":"x"}}]}
            {"delete_records":"a"}
            {"delete_records":["a","a"]}
            {"update_records":[{"id":"a","input":9},{"id":"a","input":8}]}
            {"update_records":[{"id":"a","input":9}],"delete_records":["a"]}
            {"insert_records":[{"id":"a","input":9}],"delete_records":["a"]}
            {"insert_records":[{"id":"a","input":9}],"update_records":[{"id":"a","input":9}]}
            {"delete_records":["a"],"deduplicate":1}
            {"delete_records":["a"],"create_new_version":"no"}
            {"delete_records":["a"],"tags":["x:1"]}""")
    void anInvalidBatchChangesNothing(String attributes) {
        TestClient.Response response = batch(attributes);
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith("data.attributes"), response.detail());
        assertEquals(List.of("a", "b"), ids(""));
        assertEquals(1, currentVersion());
    }

    @Test
    void theIdInTheBodyIsThatOfTheDataset() {
        assertEquals("data.id is \"other\", expected the dataset_id of the path",
                running.client.post(dataset + "/batch_update", body("other", """
                        {"delete_records":["a"]}""")).detail());
    }

    @Test
    void thePublishedFormWrapsFlatRecordsAndLeavesOutDeletedOnes() {
        try (LlmObservabilityEmulator published = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            TestClient client = TestClient.of(published);
            dataset = client.dataset();
            client.append(dataset, TestClient.records(0, 2));
            TestClient.Response response = client.post(dataset + "/batch_update", body(id(dataset), """
                    {"insert_records":[{"id":"c","input":4}],"update_records":[{"id":"r1","input":9}],
                    "delete_records":["r0"]}"""));
            assertEquals(200, response.status());
            assertEquals("application/json", response.contentType());
            assertEquals(1, response.data().size());
            assertEquals(2, response.data().at("/0/records").size());
            assertEquals("c", response.data().at("/0/records/0/id").asText());
            assertEquals(9, response.data().at("/0/records/1/input").asInt());
            assertEquals("""
                    [{"records":[]}]""", client.post(dataset + "/batch_update", body(id(dataset), """
                    {"delete_records":["r1"]}""")).data().toString());
            assertEquals(1, client.get(dataset + "/records").data().size());
            published.requests().forEach(RunningEmulator::checkContract);
        }
    }

    private TestClient.Response batch(String attributes) {
        return batch(dataset, attributes);
    }

    private TestClient.Response batch(String ofDataset, String attributes) {
        return running.client.post(ofDataset + "/batch_update", body(id(ofDataset), attributes));
    }

    private static String id(String ofDataset) {
        return ofDataset.substring(ofDataset.lastIndexOf('/') + 1);
    }

    private static String body(String id, String attributes) {
        return """
                {"data":{"id":"%s","type":"datasets","attributes":%s}}""".formatted(id, attributes);
    }

    private List<String> ids(String query) {
        return running.client.walk(dataset + "/records" + query).ids().stream().sorted().toList();
    }

    private JsonNode record(String id) {
        return running.client.walk(dataset + "/records").items().stream()
                .filter(record -> record.path("id").asText().equals(id)).findFirst().orElseThrow().path("attributes");
    }

    private int currentVersion() {
        return running.client.get(dataset.substring(0, dataset.lastIndexOf('/'))).data()
                .at("/0/attributes/current_version").asInt();
    }
}
