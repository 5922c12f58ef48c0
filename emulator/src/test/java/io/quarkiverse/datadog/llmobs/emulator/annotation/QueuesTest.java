package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

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

    @Test
    void aNewQueueIsShownAsPublished() {
        TestClient.Response response = new QueueCalls(running).create("""
                ,"description":"d","annotation_schema":{"label_schemas":[{"name":"l","type":"text","unknown":1}]}""");
        assertEquals("queues", response.data().path("type").asText());
        JsonNode attributes = response.attributes();
        String labelId = attributes.at("/annotation_schema/label_schemas/0/id").asText();
        String projectId = attributes.path("project_id").asText();
        assertEquals("""
                {"annotation_schema":{"label_schemas":[{"id":"%s","name":"l","type":"text"}]},\
                "created_at":"2026-08-13T19:39:31.418984498Z","created_by":"cc589400-1367-11ed-aee5-da7ad0900002",\
                "description":"d","modified_at":"2026-08-13T19:39:31.418984498Z",\
                "modified_by":"cc589400-1367-11ed-aee5-da7ad0900002","name":"n",\
                "owned_by":"cc589400-1367-11ed-aee5-da7ad0900002","project_id":"%s"}""".formatted(labelId, projectId),
                attributes.toString());
    }

    @Test
    void aQueueMayHaveNoLabelsAndTheNameOfAnother() {
        assertFalse(new QueueCalls(running).create("").attributes().has("annotation_schema"));
        new QueueCalls(running).create("");
        assertEquals(5, running.client.get(QUEUES).data().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"project_id":"p"}                              | data.attributes.name is required
            {"name":"n"}                                    | data.attributes.project_id is required
            {"name":"n","project_id":"none"}                | project not found
            {"name":"n","project_id":"p","description":1}   | data.attributes.description is not a string
            {"name":"n","project_id":"p","annotation_schema":{}} | data.attributes.annotation_schema.label_schemas is required
            {"name":"n","project_id":"p","restrict_to_reviewers":1} | data.attributes.restrict_to_reviewers is not a boolean
            {"name":"n","project_id":"p","reviewer_emails":[1]} | data.attributes.reviewer_emails has an item that is not a string""")
    void anInvalidQueueIsRejected(String attributes, String detail) {
        TestClient.Response response = running.client.post(QUEUES, document(QueueCalls.QUEUE, attributes));
        assertEquals(400, response.status());
        assertEquals(detail, response.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"type":"text"}""", """
            {"name":"a b","type":"text"}""", """
            {"name":"a","type":"ranking"}""", """
            {"name":"a"}""", """
            {"name":"a","type":"categorical"}""", """
            {"name":"a","type":"categorical","values":[]}""", """
            {"name":"a","type":"categorical","values":[""]}""", """
            {"name":"a","type":"categorical","values":["x","x"]}""", """
            {"name":"a","type":"score","min":"low"}""", """
            {"name":"a","type":"score","min":2,"max":1}""", """
            {"name":"a","type":"boolean","is_assessment":true}""", """
            {"name":"a","type":"text","is_assessment":true,"has_assessment":true}""", """
            {"name":"a","type":"text","is_required":"yes"}""", """
            {"name":"a","type":"text"},{"name":"a","type":"score"}""", """
            {"name":"a","type":"text","id":"i"},{"name":"b","type":"score","id":"i"}""", "1" })
    void anInvalidLabelIsRejected(String labels) {
        assertEquals(400, running.client.post(QUEUES, document(QueueCalls.QUEUE, """
                {"name":"n","project_id":"p","annotation_schema":{"label_schemas":[%s]}}""".formatted(labels))).status());
    }

    private TestClient.Response update(String id, String attributes) {
        return running.client.patch(QUEUES + "/" + id, document(QueueCalls.QUEUE, attributes));
    }

    @Test
    void anUpdateChangesWhatIsSentAndKeepsTheRest() {
        assertEquals("new", update("q1", """
                {"name":"new"}""").attributes().path("name").asText());
        assertEquals("d", update("q1", """
                {"description":"d","annotation_schema":{"label_schemas":[{"name":"l","type":"text"}]}}""").attributes()
                .path("description").asText());
        JsonNode attributes = update("q1", """
                {"description":""}""").attributes();
        assertEquals("new", attributes.path("name").asText());
        assertEquals("", attributes.path("description").asText());
        assertEquals(1, attributes.at("/annotation_schema/label_schemas").size());
        assertEquals(0, update("q1", """
                {"annotation_schema":{"label_schemas":[]}}""").attributes().at("/annotation_schema/label_schemas").size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", """
            {"name":null}""", """
            {"name":" "}""", """
            {"annotation_schema":[]}""" })
    void anInvalidUpdateIsRejected(String attributes) {
        assertEquals(400, update("q1", attributes).status());
    }

    @Test
    void anUpdateOfAnUnknownQueueSaysSo() {
        TestClient.Response response = update("none", """
                {"name":"n"}""");
        assertEquals(404, response.status());
        assertEquals("annotation queue not found", response.detail());
    }

    @Test
    void aDeletedQueueIsGoneAndCanBeDeletedAgain() {
        assertEquals(204, running.client.delete(QUEUES + "/q1").status());
        assertEquals("q3 q2", ids(""));
        assertEquals("", ids("?queueIds=q1"));
        assertEquals(404, update("q1", """
                {"name":"n"}""").status());
        assertEquals(204, running.client.delete(QUEUES + "/q1").status());
        assertEquals(404, running.client.delete(QUEUES + "/none").status());
    }
}
