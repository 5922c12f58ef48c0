package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static io.quarkiverse.datadog.llmobs.emulator.Client.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentsTest {

    @RegisterExtension
    final Running running = Running.withDefaults();
    private String project;
    private String dataset;

    @BeforeEach
    void createDataset() {
        project = running.client.project("p");
        dataset = running.client.createDataset(project, "d").id();
        running.client.append(API + "/" + project + "/datasets/" + dataset, "{\"input\":1}");
    }

    @Test
    void theNameIsMadeUniqueWithTheMillisecondsOfItsCreation() {
        Client.Reply reply = create("");
        assertEquals("e-1786649971418", reply.attributes().path("name").asText());
        assertEquals("e", reply.attributes().path("experiment").asText());
        assertFalse(reply.attributes().path("is_auto_experiment").asBoolean(true));
        assertFalse(reply.attributes().has("config") || reply.attributes().has("status"));
        assertEquals(1, reply.attributes().path("dataset_version").asInt());
        assertNotEquals(reply.id(), create("").id());
    }

    @Test
    void withoutEnsureUniqueTheExperimentOfThatNameIsFound() {
        Client.Reply first = create(",\"ensure_unique\":false,\"config\":{\"temperature\":0}");
        Client.Reply second = create(",\"ensure_unique\":false");
        assertEquals("e", first.attributes().path("name").asText());
        assertEquals(first.id(), second.id());
        assertEquals("{\"temperature\":0}", second.attributes().path("config").toString());
    }

    @Test
    void aRunCountComesBackOnlyIfItWasSent() {
        assertFalse(create("").attributes().has("run_count"));
        assertEquals(0, create(",\"run_count\":0").attributes().path("run_count").asInt(-1));
        assertEquals(3, create(",\"run_count\":3").attributes().path("run_count").asInt());
    }

    @Test
    void anUnknownProjectOrDatasetIsExplained() {
        assertEquals("project not found", experiment("{\"name\":\"e\",\"project_id\":\"none\"}", 404).detail());
        assertEquals("dataset not found",
                experiment("{\"name\":\"e\",\"project_id\":\"" + project + "\",\"dataset_id\":\"none\"}", 404).detail());
    }

    @Test
    void theDatasetMayBeLeftOut() {
        Client.Reply reply = experiment("{\"name\":\"e\",\"project_id\":\"" + project + "\"}", 200);
        assertFalse(reply.attributes().has("dataset_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"name\":\"e\"}", "{\"project_id\":\"p\"}", "{\"name\":\"\",\"project_id\":\"p\"}" })
    void aMissingNameOrProjectIsRefused(String attributes) {
        experiment(attributes, 400);
    }

    @Test
    void anUnknownDatasetVersionIsRefused() {
        assertEquals(400, create(",\"dataset_version\":2").status());
        assertEquals(400, create(",\"dataset_version\":-1").status());
        assertEquals(400, create(",\"run_count\":\"2\"").status());
    }

    private Client.Reply create(String more) {
        return running.client.post(API + "/experiments", document("experiments", "{\"name\":\"e\",\"project_id\":\"" + project
                + "\",\"dataset_id\":\"" + dataset + "\"" + more + "}"));
    }

    private Client.Reply experiment(String attributes, int status) {
        Client.Reply reply = running.client.post(API + "/experiments", document("experiments", attributes));
        assertEquals(status, reply.status());
        return reply;
    }
}
