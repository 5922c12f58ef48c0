package io.quarkiverse.datadog.llmobs.emulator.dataset;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class DatasetsTest {

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
    void aFreshDatasetHasNoDatasetTypeAndAnExistingOneHas() {
        TestClient.Response fresh = running.client.createDataset(project, "d");
        TestClient.Response existing = running.client.post(datasets,
                document("datasets", """
                        {"name":"d","description":"other"}"""));
        assertEquals(List.of("author", "created_at", "current_version", "description", "name", "project_id", "updated_at"),
                TestClient.names(fresh.attributes()));
        assertEquals(0, fresh.attributes().path("current_version").asInt());
        assertEquals(fresh.id(), existing.id());
        assertEquals("user", existing.attributes().path("dataset_type").asText());
        assertEquals("", existing.attributes().path("description").asText());
    }

    @Test
    void listItemsHaveMetadataEvenIfNull() {
        running.client.createDataset(project, "d");
        assertTrue(running.client.get(datasets).data().at("/0/attributes").get("metadata").isNull());
    }

    @Test
    void sentMetadataIsReturned() {
        TestClient.Response response = running.client.post(datasets, document("datasets", """
                {"name":"d","metadata":{"a":1.50}}"""));
        assertTrue(response.text().contains("""
                "metadata":{"a":1.50}"""), response.text());
    }

    @Test
    void datasetsOfOneNameMayExistInSeveralProjects() {
        String other = running.client.project("other");
        assertFalse(running.client.createDataset(project, "d").id().equals(running.client.createDataset(other, "d").id()));
    }

    @Test
    void filtersAreExact() {
        String id = running.client.createDataset(project, "d").id();
        running.client.createDataset(project, "D");
        assertEquals(List.of(id), running.client.walk(datasets + "?filter%5Bname%5D=d").ids());
        assertEquals(List.of(id), running.client.walk(datasets + "?filter%5Bid%5D=" + id).ids());
    }

    @Test
    void anUpdateChangesWhatIsSentAndKeepsTheRest() {
        String id = running.client.post(datasets, document("datasets", """
                {"name":"d","description":"x"}""")).id();
        TestClient.Response response = running.client.patch(datasets + "/" + id, document("datasets", """
                {"name":"e"}"""));
        assertEquals(200, response.status());
        assertEquals("e", response.attributes().path("name").asText());
        assertEquals("x", response.attributes().path("description").asText());
        assertEquals(0, response.attributes().path("current_version").asInt());
        assertEquals(List.of(id), running.client.walk(datasets + "?filter%5Bname%5D=e").ids());
        assertEquals(List.of(), running.client.walk(datasets + "?filter%5Bname%5D=d").ids());
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        String id = running.client.createDataset(project, "d").id();
        running.client.createDataset(project, "e");
        TestClient.Response taken = running.client.patch(datasets + "/" + id, document("datasets", """
                {"name":"e"}"""));
        assertEquals(409, taken.status());
        assertEquals("Generic Error", taken.json().at("/errors/0/title").asText());
        assertEquals(200, running.client.patch(datasets + "/" + id, document("datasets", """
                {"name":"d"}""")).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"name":null}
            {"name":""}
            {"metadata":[]}""")
    void anUpdateWithoutAChangeIsRejected(String attributes) {
        String id = running.client.createDataset(project, "d").id();
        assertEquals(400, running.client.patch(datasets + "/" + id, document("datasets", attributes)).status());
    }

    @Test
    void anUnknownProjectOrDatasetIsExplainedOnWritesOnly() {
        String body = document("datasets", """
                {"name":"x"}""");
        String nowhere = API + "/none/datasets";
        assertEquals("project not found", running.client.post(nowhere, body).detail());
        assertEquals("project not found", running.client.patch(nowhere + "/d", body).detail());
        assertEquals("dataset not found", running.client.patch(datasets + "/none", body).detail());
        for (String path : List.of(nowhere, nowhere + "/d/records", datasets + "/none/records", datasets + "/none/export")) {
            TestClient.Response response = running.client.get(path);
            assertEquals(404, response.status());
            assertEquals("""
                    {"errors":[{"status":"404","title":"Not Found"}]}""", response.text());
        }
    }

    @Test
    void anEncodedSlashStaysInItsSegment() {
        assertEquals(404, running.client.get(API + "/" + project + "%2Fdatasets").status());
        running.emulator.seed("""
                {"projects":[{"id":"a/b +c","name":"odd"}]}""");
        assertEquals(200, running.client.get(API + "/a%2Fb%20+c/datasets").status());
    }
}
