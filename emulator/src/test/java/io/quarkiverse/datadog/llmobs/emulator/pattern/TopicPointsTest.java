package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.TOPICS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class TopicPointsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    @BeforeEach
    void createConfiguration() {
        patterns.seed(config("a", """
                ,"runs":[{"id":"r","topics":[{"id":"top","name":"x"},
                  {"id":"leaf","name":"y","parent_topic_id":"top","points":[{"span_id":"2"},
                    {"span_id":"1","metrics":{"status":"ok","duration":1500.5,"evaluation":{"tone":{"value":1}}}}]},
                  {"id":"empty","name":"z","parent_topic_id":"top"}]}]"""));
    }

    private TestClient.Response topics(String query) {
        return running.client.get(TOPICS + "/with-cluster-points?config_id=a" + query);
    }

    @Test
    void onlyTheLowestTopicsListTheirSpans() {
        TestClient.Response response = topics("");
        assertEquals("get_topics_with_cluster_points_response", response.data().path("type").asText());
        JsonNode listed = response.attributes().path("topics");
        assertFalse(listed.path(0).has("cluster_points"));
        assertEquals("""
                [{"span_id":"2"},{"span_id":"1"}]""", listed.path(1).path("cluster_points").toString());
        assertEquals("[]", listed.path(2).path("cluster_points").toString());
        assertEquals("y", listed.path(1).path("name").asText());
    }

    @Test
    void metricsAreShownOnRequest() {
        assertEquals("""
                [{"span_id":"2"},{"span_id":"1","status":"ok","duration":1500.5,"evaluation":{"tone":{"value":1}}}]""",
                topics("&include_metrics=true").attributes().at("/topics/1/cluster_points").toString());
        assertEquals(topics("").text(), topics("&include_metrics=false").text());
        assertEquals(400, topics("&include_metrics=yes").status());
    }

    @Test
    void theRunCanBeNamed() {
        assertEquals("r", topics("&run_id=r").id());
        assertEquals(404, topics("&run_id=none").status());
    }
}
