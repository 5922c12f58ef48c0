package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.RUNS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RunStatusTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    private TestClient.Response status(String configId) {
        return running.client.get(RUNS + "/status?config_id=" + configId);
    }

    @Test
    void itIsThatOfTheLatestRunCompletedOrNot() {
        patterns.seed(config("a", """
                ,"runs":[{"id":"r1"},{"id":"r2","status":"running","step":"clustering","progress":[
                  {"name":"sampling","status":"completed","started_at":"2026-08-13T19:39:31Z"},
                  {"name":"clustering","status":"running"}]}]"""));
        assertEquals("""
                {"data":{"id":"r2","type":"topic_discovery_run_status","attributes":{"status":"running","step":"clustering",\
                "progress":[{"name":"sampling","status":"completed","started_at":"2026-08-13T19:39:31Z"},\
                {"name":"clustering","status":"running"}],"created_at":"2026-08-13T19:39:31.418984Z"}}}""",
                status("a").text());
    }

    @Test
    void aRunThatWasStartedIsTheLatest() {
        patterns.seed(config("a", ",\"runs\":[{\"id\":\"r1\"}]"));
        String started = running.client.post(RUNS, document("topic_discovery", """
                {"config_id":"a"}""")).attributes().path("run_id").asText();
        assertEquals(started, status("a").id());
        assertEquals("completed", status("a").attributes().path("status").asText());
    }

    @Test
    void withoutARunOrAConfigurationNothingIsFound() {
        patterns.seed(config("a", ""));
        assertEquals(404, status("a").status());
        assertEquals(404, status("none").status());
        assertEquals(400, running.client.get(RUNS + "/status").status());
    }
}
