package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.CONFIGS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class ConfigDeletionTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private final PatternCalls patterns = new PatternCalls(running);

    @BeforeEach
    void createConfigurations() {
        patterns.seed(config("a", ""), config("b", ""));
    }

    @Test
    void theResponseHasNoBodyAlsoWhenTheDeletionIsRepeated() {
        for (int i = 0; i < 2; i++) {
            TestClient.Response response = running.client.delete(CONFIGS + "/b");
            assertEquals(204, response.status());
            assertEquals("", response.text());
        }
    }

    @Test
    void aDeletedConfigurationIsGone() {
        running.client.delete(CONFIGS + "/b");
        assertEquals(List.of("a"), running.client.get(CONFIGS).attributes().path("configs").findValuesAsText("id"));
        assertEquals("a", running.client.get(CONFIGS + "/latest").id());
        assertEquals("pattern configuration not found", patterns.put(config("", ",\"config_id\":\"b\"")).detail());
    }

    @Test
    void anUnknownConfigurationCannotBeDeleted() {
        TestClient.Response response = running.client.delete(CONFIGS + "/none");
        assertEquals(404, response.status());
        assertEquals("pattern configuration not found", response.detail());
    }

    @Test
    void aSeedMayUseTheIdOfADeletedConfigurationAgain() {
        running.client.delete(CONFIGS + "/b");
        patterns.seed(config("b", ""));
        assertEquals("b", running.client.get(CONFIGS + "/latest").id());
    }
}
