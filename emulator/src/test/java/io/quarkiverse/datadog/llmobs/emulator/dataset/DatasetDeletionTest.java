package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class DatasetDeletionTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private String project;
    private String datasets;

    @BeforeEach
    void createProject() {
        project = running.client.project("p");
        datasets = API + "/" + project + "/datasets";
    }

    @Test
    void theResponseHoldsTheDeletedDatasetsAsRecorded() {
        String first = dataset("first");
        String second = dataset("second");
        TestClient.Response response = delete(second, first, second);
        assertEquals(200, response.status());
        assertEquals(2, response.data().size());
        assertEquals(second, response.data().at("/0/id").asText());
        assertEquals(first, response.data().at("/1/id").asText());
        assertEquals(List.of("author", "created_at", "current_version", "dataset_type", "deleted_at", "description", "name",
                "project_id", "updated_at"), TestClient.names(response.data().at("/0/attributes")));
        assertEquals("2026-08-13T19:39:31.418984Z", response.data().at("/0/attributes/deleted_at").asText());
    }

    @Test
    void aDeletedDatasetIsGone() {
        String id = dataset("d");
        running.client.append(datasets + "/" + id, TestClient.records(0, 3));
        delete(id);
        assertEquals(List.of(), running.client.walk(datasets).ids());
        for (String read : List.of("/records", "/export")) {
            TestClient.Response response = running.client.get(datasets + "/" + id + read);
            assertEquals(404, response.status());
            assertEquals("""
                    {"errors":[{"status":"404","title":"Not Found"}]}""", response.text());
        }
        assertEquals("dataset not found", running.client.append(datasets + "/" + id, """
                {"input":1}""").detail());
        assertEquals("dataset not found", running.client.patch(datasets + "/" + id, document("datasets", """
                {"name":"e"}""")).detail());
    }

    @Test
    void theNameOfADeletedDatasetIsFree() {
        String id = dataset("d");
        delete(id);
        TestClient.Response created = running.client.createDataset(project, "d");
        assertNotEquals(id, created.id());
        assertEquals(0, created.attributes().path("current_version").asInt());
    }

    @Test
    void aRepeatedRequestHasTheSameResponseAndDeletesNoNewerDatasetOfThatName() {
        String id = dataset("d");
        TestClient.Response first = delete(id);
        String newer = dataset("d");
        TestClient.Response again = delete(id);
        assertEquals(first.text(), again.text());
        assertEquals(List.of(newer), running.client.walk(datasets).ids());
    }

    @Test
    void nothingIsDeletedWhenADatasetIsUnknown() {
        String id = dataset("d");
        String elsewhere = running.client.createDataset(running.client.project("other"), "d").id();
        for (String unknown : List.of("none", elsewhere)) {
            TestClient.Response response = delete(id, unknown);
            assertEquals(404, response.status());
            assertEquals("dataset not found", response.detail());
        }
        assertEquals(List.of(id), running.client.walk(datasets).ids());
    }

    @Test
    void aWalkNeitherSkipsNorRepeatsADatasetWhenOthersAreDeleted() {
        List<String> ids = List.of(dataset("0"), dataset("1"), dataset("2"), dataset("3"), dataset("4"));
        TestClient.Response page = running.client.get(datasets + "?page%5Blimit%5D=2");
        delete(ids.get(3), ids.get(2), ids.get(0));
        TestClient.Response rest = running.client.get(datasets + "?page%5Bcursor%5D=" + TestClient.encode(page.after()));
        assertEquals(ids.get(1), rest.data().at("/0/id").asText());
        assertEquals(1, rest.data().size());
    }

    @Test
    void aDatasetOfTheSeedCanBeSeededAndDeletedAgain() {
        String seed = """
                {"projects":[{"id":"%s","name":"p","datasets":[{"id":"d","name":"d"}]}]}""".formatted(project);
        for (int i = 0; i < 2; i++) {
            running.emulator.seed(seed);
            assertEquals(List.of("d"), running.client.walk(datasets).ids());
            assertEquals(200, delete("d").status());
            assertEquals(List.of(), running.client.walk(datasets).ids());
        }
    }

    @Test
    void thePublishedResponseHasNoBody() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            TestClient client = TestClient.of(emulator);
            String published = client.project("p");
            String id = client.createDataset(published, "d").id();
            for (int i = 0; i < 2; i++) {
                TestClient.Response response = client.post(API + "/" + published + "/datasets/delete",
                        document("datasets", """
                                {"dataset_ids":["%s"]}""".formatted(id)));
                assertEquals(204, response.status());
                assertEquals("", response.text());
            }
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"dataset_ids":null}
            {"dataset_ids":[]}
            {"dataset_ids":"d"}
            {"dataset_ids":[1]}
            {"dataset_ids":["d"],"type":"hard"}""")
    void aRequestWithoutIdsOrOfAnotherTypeIsRejected(String attributes) {
        dataset("d");
        assertEquals(400, running.client.post(datasets + "/delete", document("datasets", attributes)).status());
        assertEquals("project not found", running.client.post(API + "/none/datasets/delete", document("datasets", """
                {"dataset_ids":["d"]}""")).detail());
    }

    private String dataset(String name) {
        return running.client.createDataset(project, name).id();
    }

    private TestClient.Response delete(String... ids) {
        return running.client.post(datasets + "/delete", document("datasets", """
                {"type":"soft","dataset_ids":["%s"]}""".formatted(String.join("\",\"", ids))));
    }
}
