package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.CONFIGS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.RUNS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RunListTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    @BeforeEach
    void createConfigurations() {
        patterns.seed(config("a", """
                ,"runs":[{"id":"r1"},{"id":"r2"},{"id":"r3","status":"running"}]"""), config("b", ""));
    }

    @Test
    void completedRunsAreListedNewestFirst() {
        TestClient.Response response = running.client.get(RUNS + "?config_id=a");
        String run = """
                {"id":"%s","status":"completed","created_at":"2026-08-13T19:39:31.418984Z",\
                "completed_at":"2026-08-13T19:39:31.418984Z","config_snapshot":{"evp_query":"q","hierarchy_depth":2,\
                "num_records":100,"sampling_ratio":0.50}}""";
        assertEquals("""
                {"data":{"id":"a","type":"list_topic_discovery_runs_response","attributes":{"runs":[%s,%s]}}}"""
                .formatted(run.formatted("r2"), run.formatted("r1")), response.text());
        assertEquals(0, running.client.get(RUNS + "?config_id=b").attributes().path("runs").size());
    }

    @Test
    void aRunKeepsTheConfigurationThatItWasStartedWith() {
        patterns.put(config("", ",\"config_id\":\"a\"").replace("100", "7"));
        assertEquals(100, running.client.get(RUNS + "?config_id=a").attributes()
                .at("/runs/0/config_snapshot/num_records").asInt());
    }

    @Test
    void theRunsOfAnUnknownOrDeletedConfigurationAreNotFound() {
        running.client.delete(CONFIGS + "/b");
        for (String id : new String[] { "b", "none" }) {
            assertEquals(404, running.client.get(RUNS + "?config_id=" + id).status());
        }
        patterns.seed(config("b", ""));
        assertEquals(0, running.client.get(RUNS + "?config_id=b").attributes().path("runs").size());
    }

    @Test
    void aRequestWithoutAConfigurationIsRejected() {
        assertEquals("config_id is required", running.client.get(RUNS).detail());
        assertEquals(400, running.client.get(RUNS + "?config_id=").status());
    }
}
