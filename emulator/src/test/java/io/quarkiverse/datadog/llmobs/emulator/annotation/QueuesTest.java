package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class QueuesTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withSeed(Seed.json("""
            {"projects":[{"id":"p","name":"first","annotation_queues":[{"id":"q1","name":"one"},{"id":"q2","name":"two"}]},
              {"id":"r","name":"second","annotation_queues":[{"id":"q3","name":"one"}]}]}""", "seed")));

    private String ids(String query) {
        StringBuilder ids = new StringBuilder();
        running.client.get(QUEUES + query).data().forEach(queue -> ids.append(queue.path("id").asText()).append(' '));
        return ids.toString().strip();
    }

    @Test
    void queuesAreListedByTheirProjectOrTheirIds() {
        assertEquals("q3 q2 q1", ids(""));
        assertEquals("q2 q1", ids("?projectId=p"));
        assertEquals("", ids("?projectId=none"));
        assertEquals("q3 q1", ids("?queueIds=q1&queueIds=q3&queueIds=none"));
        assertEquals("q3 q1", ids("?queueIds=q1,q3"));
        assertEquals(400, running.client.get(QUEUES + "?projectId=p&queueIds=q1").status());
    }

    @Test
    void aQueueIsGoneWithItsProject() {
        running.client.post(TestClient.API + "/projects/delete",
                TestClient.document("projects", """
                        {"project_ids":["p"]}"""));
        assertEquals("q3", ids(""));
    }
}
