package io.quarkiverse.datadog.llmobs.emulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** The live service may show a dataset as it was before the newest write. */
class ReadLagTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults());
    private String dataset;
    private String datasets;

    @BeforeEach
    void twoVersions() {
        dataset = running.client.dataset();
        datasets = dataset.substring(0, dataset.lastIndexOf('/'));
        running.client.append(dataset, """
                {"id":"a","input":1}""");
        running.client.append(dataset, """
                {"id":"b","input":2}""");
    }

    @Test
    void aListOfDatasetsShowsThePreviousVersion() {
        JsonNode now = listed("");
        lag("ListLLMObsDatasets", 3);
        for (String filter : new String[] { "", "?filter[id]=" + now.path("id").asText(), "?filter[name]=dataset" }) {
            JsonNode old = listed(filter);
            assertEquals(1, old.at("/attributes/current_version").asInt());
            assertNotEquals(now.at("/attributes/updated_at"), old.at("/attributes/updated_at"));
            assertEquals(now.at("/attributes/created_at"), old.at("/attributes/created_at"));
        }
        assertEquals(now, listed(""));
    }

    @Test
    void onlyTheVersionLagsBehindNotTheName() {
        running.client.patch(dataset, TestClient.document("datasets", """
                {"name":"renamed"}"""));
        lag("ListLLMObsDatasets", 1);
        JsonNode old = listed("?filter[name]=renamed").path("attributes");
        assertEquals("renamed 1", old.path("name").asText() + " " + old.path("current_version").asInt());
    }

    @Test
    void aListOfRecordsShowsThePreviousVersionOnAllItsPages() {
        running.client.append(dataset, TestClient.records(0, 2));
        lag("ListLLMObsDatasetRecords", 1);
        assertEquals(2, running.client.walk(dataset + "/records?page%5Blimit%5D=1").items().size());
        assertEquals(4, running.client.walk(dataset + "/records?page%5Blimit%5D=1").items().size());
    }

    @Test
    void anExportShowsThePreviousVersion() {
        lag("ExportLLMObsDataset", 1);
        assertEquals("id,input,expected_output,metadata,tags\na,1,,,\n", running.client.get(dataset + "/export").text());
        assertEquals(3, running.client.get(dataset + "/export").text().lines().count());
    }

    @Test
    void aRequestForAVersionIsNotHitAndUsesUpNoTimes() {
        lag("ListLLMObsDatasetRecords", 1);
        lag("ExportLLMObsDataset", 1);
        assertEquals(2, running.client.get(dataset + "/records?filter%5Bversion%5D=2").data().size());
        assertEquals(3, running.client.get(dataset + "/export?version=2").text().lines().count());
        assertEquals(1, running.client.get(dataset + "/records").data().size());
        assertEquals(2, running.client.get(dataset + "/export").text().lines().count());
    }

    @Test
    void aDatasetWithoutVersionsIsNotHitAndUsesUpNoTimes() {
        String fresh = datasets + "/" + running.client.createDataset(datasets.split("/")[5], "fresh").id();
        lag("ListLLMObsDatasets", 1);
        lag("ListLLMObsDatasetRecords", 1);
        lag("ExportLLMObsDataset", 1);
        assertEquals(0, listed("?filter[name]=fresh").at("/attributes/current_version").asInt(-1));
        assertEquals(0, running.client.get(datasets + "?filter%5Bname%5D=none").data().size());
        assertEquals(404, running.client.get(dataset + "x/records").status());
        assertEquals(0, running.client.get(fresh + "/records").data().size());
        assertEquals(1, running.client.get(fresh + "/export").text().lines().count());

        assertEquals(1, listed("?filter[name]=dataset").at("/attributes/current_version").asInt());
        assertEquals(1, running.client.get(dataset + "/records").data().size());
        assertEquals(2, running.client.get(dataset + "/export").text().lines().count());
    }

    @Test
    void aSeedIsAVersionToo() {
        running.emulator.seed("""
                {"projects":[{"id":"p","name":"p","datasets":[{"id":"d","name":"d","generated":{"records":3}}]}]}""");
        String seeded = TestClient.API + "/p/datasets";
        running.emulator.faults().on("ListLLMObsDatasets", Fault.readLag());
        running.emulator.faults().on("ListLLMObsDatasetRecords", Fault.readLag());
        assertEquals(0, running.client.get(seeded).data().at("/0/attributes/current_version").asInt(-1));
        assertEquals(0, running.client.get(seeded + "/d/records").data().size());
    }

    @Test
    void readLagCanBeAddedOverHttp() {
        assertEquals(200, running.client.post("/_emulator/faults", """
                {"operation":"ListLLMObsDatasets","kind":"read_lag","times":1}""").status());
        assertEquals(1, listed("").at("/attributes/current_version").asInt());
        assertEquals("[]", running.client.get("/_emulator/faults").text());
    }

    private void lag(String operationId, int times) {
        running.emulator.faults().on(operationId, Fault.readLag().times(times));
    }

    private JsonNode listed(String query) {
        return running.client.get(datasets + query.replace("[", "%5B").replace("]", "%5D")).data().path(0);
    }
}
