package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.CONFIGS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class LatestConfigTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    private TestClient.Response latest() {
        return running.client.get(CONFIGS + "/latest");
    }

    @Test
    void withoutAnyConfigurationNothingIsFound() {
        assertEquals(404, latest().status());
        assertEquals("""
                {"errors":[{"status":"404","title":"Not Found"}]}""", latest().text());
    }

    @Test
    void itIsTheOneThatWasWrittenLast() {
        patterns.seed(config("a", ""), config("b", ""));
        assertEquals("b", latest().id());
        patterns.put(config("", ",\"config_id\":\"a\""));
        assertEquals("""
                {"data":{"id":"a","type":"topic_discovery_configs","attributes":{"name":"n","evp_query":"q","scope":"",\
                "hierarchy_depth":2,"num_records":100,"sampling_ratio":0.50,"created_at":"2026-08-13T19:39:31.418984Z",\
                "updated_at":"2026-08-13T19:39:31.418984Z"}}}""", latest().text());
    }
}
