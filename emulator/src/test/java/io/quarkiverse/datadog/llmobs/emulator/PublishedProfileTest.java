package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishedProfileTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator
            .with(RunningEmulator.options().withProfile(Profile.PUBLISHED).withKeys("any", "any"));

    @Test
    void createsHaveStatus201AndPlainJson() {
        TestClient.Response response = running.client.post(API + "/projects", document("projects", """
                {"name":"n"}"""));
        assertEquals(201, response.status());
        assertEquals("application/json", response.contentType());
        assertEquals(List.of("created_at", "description", "name", "updated_at"), TestClient.names(response.attributes()));
        assertEquals(200, running.client.post(API + "/projects", document("projects", """
                {"name":"n"}""")).status());
    }

    @Test
    void recordsAreFlatAndWrapped() {
        String dataset = running.client.dataset();
        TestClient.Response response = running.client.append(dataset, """
                {"input":1}""",
                """
                        {"input":2,"expected_output":[],"metadata":{}}""");
        List<String> members = List.of("created_at", "dataset_id", "expected_output", "id", "input", "metadata", "updated_at");
        assertEquals(201, response.status());
        assertEquals(members, TestClient.names(response.data().at("/0/records/0")));
        assertEquals(2, response.data().at("/0/records").size());
        TestClient.Response list = running.client.get(dataset + "/records");
        assertEquals(members, TestClient.names(list.data().path(0)));
        assertTrue(list.json().at("/meta/after").isNull());
        assertEquals("""
                [{"records":[]}]""", running.client.append(dataset, """
                {"input":1}""").data().toString());
    }

    @Test
    void requiredMembersArePresentEvenIfNull() {
        String project = running.client.project("p");
        assertTrue(running.client.createDataset(project, "d").attributes().path("metadata").isNull());
        assertEquals(1, running.client.get(API + "/" + project + "/datasets").data().size());
        TestClient.Response experiment = running.client.post(API + "/experiments",
                document("experiments", """
                        {"name":"e","project_id":"%s","parent_experiment_id":"x"}""".formatted(project)));
        assertTrue(experiment.attributes().path("config").isNull());
        assertEquals("x", experiment.attributes().path("parent_experiment_id").asText());
        assertFalse(experiment.attributes().has("run_count") || experiment.attributes().has("dataset_version"));
    }

    @Test
    void errorsAreObjectsWithAStatus() {
        assertEquals("""
                {"errors":[{"status":"404","title":"Not Found"}]}""",
                running.client.get(API + "/p/datasets").text());
        assertEquals("""
                {"errors":[{"status":"401","title":"Unauthorized"}]}""",
                new TestClient(running.emulator.baseUri()).get(API + "/projects").text());
        running.emulator.faults().on("ListLLMObsProjects", Fault.status(429));
        assertEquals("""
                {"errors":["Too Many Requests"]}""", running.client.get(API + "/projects").text());
    }
}
