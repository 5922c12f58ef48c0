package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Requests on annotation queues that are expected to succeed, and their paths. */
record QueueCalls(RunningEmulator running) {

    static final String QUEUES = API + "/annotation-queues";
    static final String QUEUE = "queues";
    /** One label of each type. */
    static final String LABELS = """
            [{"id":"s","name":"quality","type":"score","min":1,"max":5,"is_integer":true,"has_reasoning":true},
             {"id":"c","name":"tone","type":"categorical","values":["a","b"]},
             {"id":"b","name":"ok","type":"boolean","has_assessment":true,"is_assessment":true},
             {"id":"t","name":"remark","type":"text"}]""";

    /** A queue in a new project with these further members, such as {@code ,"description":"d"}. */
    TestClient.Response create(String members) {
        TestClient.Response response = running.client.post(QUEUES, document(QUEUE, """
                {"name":"n","project_id":"%s"%s}""".formatted(running.client.project("project"), members)));
        assertEquals(201, response.status(), response.text());
        return response;
    }

    /** The path of a new queue with labels. */
    String queue() {
        return QUEUES + "/" + create("""
                ,"annotation_schema":{"label_schemas":%s}""".formatted(LABELS)).id();
    }

    /** The interactions of the response to a request that adds them. */
    TestClient.Response add(String queue, String interactions) {
        return running.client.post(queue + "/interactions", document("interactions", """
                {"interactions":[%s]}""".formatted(interactions)));
    }

    /** The id of a trace that is added. */
    String trace(String queue, String traceId) {
        return add(queue, """
                {"type":"trace","content_id":"%s"}""".formatted(traceId)).attributes().at("/interactions/0/id").asText();
    }

    TestClient.Response annotate(String queue, String annotations) {
        return running.client.post(queue + "/annotations", document("annotations", """
                {"annotations":[%s]}""".formatted(annotations)));
    }
}
