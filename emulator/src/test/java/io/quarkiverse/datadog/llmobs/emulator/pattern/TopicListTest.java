package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.RUNS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.TOPICS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class TopicListTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    @BeforeEach
    void createConfiguration() {
        patterns.seed(config("a", """
                ,"runs":[{"id":"r1","topics":[{"id":"old","name":"o"}]},
                  {"id":"r2","topics":[
                    {"id":"top","name":"x","description":"d"},
                    {"id":"middle","name":"y","parent_topic_id":"top","is_validated":true},
                    {"id":"left","name":"z","parent_topic_id":"middle","points":[{"span_id":"1"},{"span_id":"2"}]},
                    {"id":"right","name":"w","parent_topic_id":"top","points":[{"span_id":"3"}]}]},
                  {"id":"r3","status":"running"}]"""));
    }

    private TestClient.Response topics(String query) {
        return running.client.get(TOPICS + "?config_id=a" + query);
    }

    private static List<String> values(TestClient.Response response, String member) {
        return response.attributes().path("topics").findValuesAsText(member);
    }

    @Test
    void topicsAreThoseOfTheLatestCompletedRun() {
        TestClient.Response response = topics("");
        assertEquals("r2", response.id());
        assertEquals("get_topics_response", response.data().path("type").asText());
        assertEquals("r1", response.attributes().path("previous_run_id").textValue());
        assertEquals(List.of("top", "middle", "left", "right"), values(response, "id"));
        assertEquals("""
                {"id":"top","name":"x","description":"d","run_id":"r2","parent_topic_id":"","hierarchy_level":2,\
                "point_count":3,"is_validated":false,"first_seen_at":"2026-08-13T19:39:31.418984Z",\
                "created_at":"2026-08-13T19:39:31.418984Z"}""", response.attributes().at("/topics/0").toString());
    }

    @Test
    void levelsAndCountsFollowFromTheTopicsBelow() {
        assertEquals(List.of("2", "1", "0", "0"), values(topics(""), "hierarchy_level"));
        assertEquals(List.of("3", "2", "2", "1"), values(topics(""), "point_count"));
        assertEquals(List.of("false", "true", "false", "false"), values(topics(""), "is_validated"));
    }

    @Test
    void theRunCanBeNamed() {
        assertEquals(List.of("old"), values(topics("&run_id=r1"), "id"));
        assertEquals("", topics("&run_id=r1").attributes().path("previous_run_id").textValue());
        assertFalse(topics("&run_id=r3").attributes().has("completed_at"));
        assertEquals(404, topics("&run_id=none").status());
    }

    @Test
    void aRunThatIsStartedHasTheTopicsOfTheOneBeforeWithIdsOfTheirOwn() {
        patterns.seed(config("b", """
                ,"runs":[{"id":"s1","topics":[{"id":"up","name":"x"},{"id":"down","name":"y","parent_topic_id":"up",
                  "points":[{"span_id":"1"}]}]}]"""));
        running.client.post(RUNS, document("topic_discovery", """
                {"config_id":"b"}"""));
        TestClient.Response started = running.client.get(TOPICS + "?config_id=b");
        assertEquals("s1", started.attributes().path("previous_run_id").textValue());
        JsonNode up = started.attributes().at("/topics/0");
        assertEquals("x", up.path("name").asText());
        assertNotEquals("up", up.path("id").asText());
        assertEquals(up.path("id"), started.attributes().at("/topics/1/parent_topic_id"));
        assertEquals(1, up.path("point_count").asInt());
    }

    @Test
    void withoutACompletedRunNothingIsFound() {
        patterns.seed(config("b", ",\"runs\":[{\"id\":\"r1\",\"status\":\"failed\"}]"));
        assertEquals(404, running.client.get(TOPICS + "?config_id=b").status());
        assertEquals(404, running.client.get(TOPICS + "?config_id=none").status());
        assertEquals(400, running.client.get(TOPICS).status());
    }
}
