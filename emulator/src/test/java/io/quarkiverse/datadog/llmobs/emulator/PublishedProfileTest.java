package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static io.quarkiverse.datadog.llmobs.emulator.Client.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishedProfileTest {

    @RegisterExtension
    final Running running = Running.with(Running.options().withProfile(Profile.PUBLISHED).withKeys("any", "any"));

    @Test
    void createsAreAnsweredWith201AndPlainJson() {
        Client.Reply reply = running.client.post(API + "/projects", document("projects", "{\"name\":\"n\"}"));
        assertEquals(201, reply.status());
        assertEquals("application/json", reply.contentType());
        assertEquals(List.of("created_at", "description", "name", "updated_at"), Client.names(reply.attributes()));
        assertEquals(200, running.client.post(API + "/projects", document("projects", "{\"name\":\"n\"}")).status());
    }

    @Test
    void recordsAreFlatAndWrapped() {
        String dataset = running.client.dataset();
        Client.Reply reply = running.client.append(dataset, "{\"input\":1}",
                "{\"input\":2,\"expected_output\":[],\"metadata\":{}}");
        List<String> members = List.of("created_at", "dataset_id", "expected_output", "id", "input", "metadata", "updated_at");
        assertEquals(201, reply.status());
        assertEquals(members, Client.names(reply.data().at("/0/records/0")));
        assertEquals(2, reply.data().at("/0/records").size());
        Client.Reply list = running.client.get(dataset + "/records");
        assertEquals(members, Client.names(list.data().path(0)));
        assertTrue(list.json().at("/meta/after").isNull());
        assertEquals("[{\"records\":[]}]", running.client.append(dataset, "{\"input\":1}").data().toString());
    }

    @Test
    void requiredMembersAreThereEvenIfNull() {
        String project = running.client.project("p");
        assertTrue(running.client.createDataset(project, "d").attributes().path("metadata").isNull());
        assertEquals(1, running.client.get(API + "/" + project + "/datasets").data().size());
        Client.Reply experiment = running.client.post(API + "/experiments",
                document("experiments", "{\"name\":\"e\",\"project_id\":\"" + project + "\",\"parent_experiment_id\":\"x\"}"));
        assertTrue(experiment.attributes().path("config").isNull());
        assertEquals("x", experiment.attributes().path("parent_experiment_id").asText());
        assertFalse(experiment.attributes().has("run_count") || experiment.attributes().has("dataset_version"));
    }

    @Test
    void errorsAreObjectsWithAStatus() {
        assertEquals("{\"errors\":[{\"status\":\"404\",\"title\":\"Not Found\"}]}",
                running.client.get(API + "/p/datasets").text());
        assertEquals("{\"errors\":[{\"status\":\"401\",\"title\":\"Unauthorized\"}]}",
                new Client(running.emulator.baseUri()).get(API + "/projects").text());
        running.emulator.faults().on(Route.LIST_PROJECTS, Fault.status(429));
        assertEquals("{\"errors\":[\"Too Many Requests\"]}", running.client.get(API + "/projects").text());
    }
}
