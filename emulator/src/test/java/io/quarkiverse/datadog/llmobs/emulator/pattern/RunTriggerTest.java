package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.RUNS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class RunTriggerTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    @BeforeEach
    void createConfiguration() {
        patterns.seed(config("a", ",\"runs\":[{\"id\":\"r1\"}]"));
    }

    private TestClient.Response trigger(String configId) {
        return running.client.post(RUNS, document("topic_discovery", """
                {"config_id":"%s"}""".formatted(configId)));
    }

    private static String run(TestClient.Response response) {
        return response.attributes().path("run_id").textValue();
    }

    @Test
    void theResponseNamesTheConfigurationAndTheRun() {
        TestClient.Response response = trigger("a");
        assertEquals(202, response.status());
        assertEquals("""
                {"data":{"id":"a","type":"topic_discovery_run","attributes":{"config_id":"a","run_id":"%s",\
                "status":"completed"}}}""".formatted(run(response)), response.text());
    }

    @Test
    void eachRequestStartsAnotherRunThatIsCompletedAtOnce() {
        String first = run(trigger("a"));
        String second = run(trigger("a"));
        assertNotEquals(first, second);
        assertEquals(List.of(second, first, "r1"),
                running.client.get(RUNS + "?config_id=a").attributes().path("runs").findValuesAsText("id"));
    }

    @Test
    void anUnknownConfigurationIsNotRun() {
        TestClient.Response response = trigger("none");
        assertEquals(404, response.status());
        assertEquals("pattern configuration not found", response.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"config_id\":\" \"}", "{\"config_id\":1}" })
    void aRequestWithoutAConfigurationIsRejected(String attributes) {
        assertEquals(400, running.client.post(RUNS, document("topic_discovery", attributes)).status());
        assertEquals(400, running.client.post(RUNS, document("topic_discovery_run", attributes)).status());
    }
}
