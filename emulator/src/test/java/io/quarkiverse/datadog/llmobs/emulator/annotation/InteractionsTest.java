package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class InteractionsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private QueueCalls calls;
    private String queue;

    @BeforeEach
    void setUp() {
        calls = new QueueCalls(running);
        queue = calls.queue();
    }

    @Test
    void interactionsAreAddedOnce() {
        String interactions = """
                {"type":"trace","content_id":"a"},{"type":"session","content_id":"a"},
                {"type":"display_block","display_block":[{"type":"text","content":"b"}]}""";
        TestClient.Response response = calls.add(queue, interactions);
        assertEquals(201, response.status());
        assertEquals("interactions", response.data().path("type").asText());
        JsonNode added = response.attributes().path("interactions");
        assertEquals("[false, false, false]", added.findValues("already_existed").toString());
        assertEquals("2026-08-13T19:39:31.418984498Z", added.at("/0/created_at").asText());
        assertFalse(added.at("/2").has("created_at"));
        assertEquals(32, added.at("/2/content_id").asText().length());
        JsonNode again = calls.add(queue, interactions).attributes().path("interactions");
        assertEquals("[true, true, true]", again.findValues("already_existed").toString());
        assertEquals(added.findValues("id"), again.findValues("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1", """
            {"content_id":"a"}""", """
            {"type":"agent","content_id":"a"}""", """
            {"type":"trace"}""", """
            {"type":"display_block"}""", """
            {"type":"display_block","display_block":[]}""", """
            {"type":"display_block","content_id":"c","display_block":[{"type":"text","content":"b"}]}""", """
            {"type":"display_block","display_block":[{"type":"video","url":"u"}]}""", """
            {"type":"display_block","display_block":[{"type":"text"}]}""", """
            {"type":"display_block","display_block":[{"type":"text","content":1}]}""", """
            {"type":"display_block","display_block":[{"type":"json"}]}""", """
            {"type":"display_block","display_block":[{"type":"header","content":"h","level":"xxl"}]}""", """
            {"type":"display_block","display_block":[{"type":"text","content":"b","height":0}]}""", """
            {"type":"display_block","display_block":[{"type":"frontend","code":""}]}""", """
            {"type":"display_block","display_block":[{"type":"widget","tileDef":{},"timeFrame":{"start":1}}]}""" })
    void invalidInteractionsAreRejected(String interactions) {
        assertEquals(400, calls.add(queue, interactions).status());
    }

    @Test
    void blocksOfAllTypesAreKept() {
        String blocks = """
                [{"type":"markdown","content":"m"},{"type":"header","content":"h","level":"lg","height":3},
                 {"type":"json","content":null},{"type":"image","url":"u","alt":"a"},
                 {"type":"widget","tileDef":{"a":1},"timeFrame":{"end":2,"start":1}},
                 {"type":"llmobs_trace","interactionType":"trace","traceId":"t"}]""";
        JsonNode added = calls.add(queue, """
                {"type":"display_block","display_block":%s}""".formatted(blocks)).attributes();
        assertEquals(TestClient.parse(blocks), added.at("/interactions/0/display_block"));
    }

    @Test
    void anUnknownQueueIsNotFound() {
        assertEquals(404, calls.add(QUEUES + "/none", """
                {"type":"trace","content_id":"a"}""").status());
    }

    private int delete(String ids) {
        return running.client.post(queue + "/interactions/delete", document("interactions", """
                {"interaction_ids":[%s]}""".formatted(ids))).status();
    }

    @Test
    void allInteractionsAreRemovedOrNone() {
        String id = '"' + calls.trace(queue, "a") + '"';
        assertEquals(404, delete(id + ",\"none\""));
        assertEquals(204, delete(id));
        assertEquals(204, delete(id));
        assertEquals(400, delete(""));
        assertFalse(calls.add(queue, """
                {"type":"trace","content_id":"a"}""").attributes().at("/interactions/0/already_existed").booleanValue());
    }

    @Test
    void interactionsAreListedInTheOrderInWhichTheyWereAdded() {
        String first = calls.trace(queue, "a");
        String second = calls.trace(queue, "b");
        TestClient.Response response = running.client.get(queue + "/annotated-interactions");
        assertEquals("annotated_interactions", response.data().path("type").asText());
        JsonNode listed = response.attributes().path("annotated_interactions");
        assertEquals(first + " " + second, listed.at("/0/id").asText() + " " + listed.at("/1/id").asText());
        assertEquals("2026-08-13T19:39:31.418984Z", listed.at("/0/created_at").asText());
        assertEquals(0, listed.at("/0/annotations").size());
        assertEquals(404, running.client.get(QUEUES + "/none/annotated-interactions").status());
    }

    @Test
    void interactionsAreFoundInAllQueuesByTheirPosition() {
        String other = calls.queue();
        calls.trace(queue, "a");
        calls.trace(other, "a");
        calls.trace(other, "b");
        String path = TestClient.API + "/annotated-interactions?contentIds=a&contentIds=b";
        TestClient.Response response = running.client.get(path);
        assertEquals("annotated_interactions_by_trace", response.data().path("type").asText());
        assertEquals(3, response.attributes().path("total_count").asInt());
        assertEquals(3, response.attributes().path("annotated_interactions").size());
        JsonNode page = running.client.get(path + "&offset=1&limit=1").attributes();
        assertEquals(3, page.path("total_count").asInt());
        assertEquals(1, page.path("annotated_interactions").size());
        assertEquals(response.attributes().at("/annotated_interactions/1"), page.at("/annotated_interactions/0"));
        assertEquals("n", page.at("/annotated_interactions/0/queue_name").asText());
        assertEquals(0, running.client.get(path + "&offset=3").attributes().path("annotated_interactions").size());
        for (String invalid : new String[] { "offset=-1", "offset=x", "limit=0", "limit=2147483648" }) {
            assertEquals(400, running.client.get(path + "&" + invalid).status(), invalid);
        }
        assertEquals(400, running.client.get(TestClient.API + "/annotated-interactions").status());
    }

    @Test
    void contentIsFoundByItsHash() {
        String hash = calls.add(queue, """
                {"type":"display_block","display_block":[{"type":"text","content":"b"}]}""").attributes()
                .at("/interactions/0/content_id").asText();
        JsonNode found = running.client.get(TestClient.API + "/annotated-interactions?contentIds=" + hash).attributes();
        assertEquals("b", found.at("/annotated_interactions/0/display_block/0/content").asText());
    }
}
