package io.quarkiverse.datadog.llmobs.emulator.project;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class ProjectDeletionTest {

    private static final String PROJECTS = API + "/projects";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void aDeletedProjectIsGoneWithItsDatasetsAndExperiments() {
        String id = running.client.project("n");
        String kept = running.client.project("kept");
        String dataset = running.client.createDataset(id, "d").id();
        TestClient.Response response = delete(id);
        assertEquals(204, response.status());
        assertEquals("", response.text());
        assertEquals("", response.contentType());
        assertEquals(List.of(kept), running.client.walk(PROJECTS).ids());
        String datasets = API + "/" + id + "/datasets";
        for (String path : List.of(datasets, datasets + "/" + dataset + "/records", datasets + "/" + dataset + "/export")) {
            TestClient.Response read = running.client.get(path);
            assertEquals(404, read.status(), path);
            assertEquals("""
                    {"errors":[{"status":"404","title":"Not Found"}]}""", read.text(), path);
        }
        assertEquals("project not found", running.client.createDataset(id, "d").detail());
        assertEquals("project not found", running.client.patch(PROJECTS + "/" + id, document("projects", """
                {"name":"m"}""")).detail());
        assertEquals("project not found", running.client.post(API + "/experiments", document("experiments", """
                {"name":"e","project_id":"%s","dataset_id":"%s"}""".formatted(id, dataset))).detail());
    }

    @Test
    void theNameOfADeletedProjectIsFree() {
        String id = running.client.project("n");
        running.client.createDataset(id, "d");
        delete(id);
        String again = running.client.project("n");
        assertNotEquals(id, again);
        assertEquals(List.of(), running.client.walk(API + "/" + again + "/datasets").ids());
    }

    @Test
    void projectsThatDoNotExistAreIgnoredByADeletion() {
        String id = running.client.project("n");
        assertEquals(204, delete("none", id, id).status());
        assertEquals(204, delete(id).status());
        assertEquals(List.of(), running.client.walk(PROJECTS).ids());
    }

    @Test
    void aWalkNeitherSkipsNorRepeatsProjectsWhenSomeAreDeleted() {
        List<String> ids = IntStream.range(0, 7).mapToObj(i -> running.client.project("n" + i)).toList();
        String page = PROJECTS + "?page%5Blimit%5D=2";
        String after = running.client.get(page).after();
        // one that was listed, the next one and the last one
        delete(ids.get(6), ids.get(4), ids.get(0));
        TestClient.Response second = running.client.get(page + "&page%5Bcursor%5D=" + TestClient.encode(after));
        TestClient.Response third = running.client.get(page + "&page%5Bcursor%5D=" + TestClient.encode(second.after()));
        assertEquals(ids.get(3), second.data().at("/0/id").asText());
        assertEquals(ids.get(2), second.data().at("/1/id").asText());
        assertEquals(2, second.data().size());
        assertEquals(ids.get(1), third.data().at("/0/id").asText());
        assertEquals("", third.after());
    }

    @Test
    void aResetBringsBackADeletedProjectOfTheSeed() {
        EmulatorOptions options = RunningEmulator.options().withSeed(Seed.json("""
                {"projects":[{"id":"p","name":"n","datasets":[{"id":"d","name":"d"}]}]}""", "seed of the test"));
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(options)) {
            TestClient client = TestClient.of(emulator);
            client.post(PROJECTS + "/delete", document("projects", """
                    {"project_ids":["p"]}"""));
            assertEquals(List.of(), client.walk(PROJECTS).ids());
            emulator.reset();
            assertEquals(List.of("p"), client.walk(PROJECTS).ids());
            assertEquals(List.of("d"), client.walk(API + "/p/datasets").ids());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"project_ids":null}
            {"project_ids":[]}
            {"project_ids":"p"}
            {"project_ids":[1]}""")
    void aDeletionWithoutIdsIsRejected(String attributes) {
        assertEquals(400, running.client.post(PROJECTS + "/delete", document("projects", attributes)).status());
    }

    private TestClient.Response delete(String... ids) {
        return running.client.post(PROJECTS + "/delete", document("projects", """
                {"project_ids":["%s"]}""".formatted(String.join("\",\"", ids))));
    }
}
