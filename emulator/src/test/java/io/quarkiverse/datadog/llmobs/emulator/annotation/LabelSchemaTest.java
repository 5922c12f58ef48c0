package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

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

    private TestClient.Response put(String queue, String attributes) {
        return running.client.send("PUT", queue + "/label-schema", document(QueueCalls.QUEUE, attributes));
    }

    @Test
    void labelsAreReplacedAsAWhole() {
        String queue = new QueueCalls(running).queue();
        JsonNode labels = put(queue,
                """
                        {"annotation_schema":{"label_schemas":[{"id":"t","name":"comment","type":"text"},{"name":"x","type":"score"}]}}""")
                .attributes().at("/annotation_schema/label_schemas");
        assertEquals("t comment", labels.at("/0/id").asText() + " " + labels.at("/0/name").asText());
        assertFalse(labels.at("/1/id").asText().isEmpty());
        assertEquals(labels, running.client.get(queue + "/label-schema").attributes().at("/annotation_schema/label_schemas"));
        assertEquals(labels, running.client.get(QUEUES).data().at("/0/attributes/annotation_schema/label_schemas"));
        assertEquals(200, put(queue, """
                {"annotation_schema":{"label_schemas":[]}}""").status());
        assertEquals(404, put(QUEUES + "/none", """
                {"annotation_schema":{"label_schemas":[]}}""").status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", """
            {"annotation_schema":{}}""", """
            {"annotation_schema":{"label_schemas":[{"name":"n"}]}}""" })
    void invalidLabelsAreRejected(String attributes) {
        String queue = new QueueCalls(running).queue();
        assertEquals(400, put(queue, attributes).status());
        assertEquals(4, running.client.get(queue + "/label-schema").attributes().at("/annotation_schema/label_schemas").size());
    }
}
