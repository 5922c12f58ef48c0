package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class LabelSchemaTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void labelsAreReadInTheirOrder() {
        String queue = new QueueCalls(running).queue();
        TestClient.Response response = running.client.get(queue + "/label-schema");
        assertEquals("queues", response.data().path("type").asText());
        assertEquals("[\"s\",\"c\",\"b\",\"t\"]",
                response.attributes().path("annotation_schema").path("label_schemas").findValues("id").toString()
                        .replace(" ", ""));
        assertEquals("""
                {"has_reasoning":true,"is_integer":true,"id":"s","max":5,"min":1,"name":"quality","type":"score"}""",
                response.attributes().at("/annotation_schema/label_schemas/0").toString());
    }

    @Test
    void aQueueWithoutLabelsHasAnEmptyList() {
        TestClient.Response response = running.client.get(QUEUES + "/" + new QueueCalls(running).create("").id()
                + "/label-schema");
        assertEquals("""
                {"annotation_schema":{"label_schemas":[]}}""", response.attributes().toString());
    }

    @Test
    void labelsOfAnUnknownQueueAreNotFound() {
        assertEquals(404, running.client.get(QUEUES + "/none/label-schema").status());
    }
}
