package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.CONFIGS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class ConfigUpsertTest {

    private static final String NEW = """
            {"name":"n","evp_query":"q","hierarchy_depth":2,"num_records":100,"sampling_ratio":0.5}""";

    private final TestClock clock = new TestClock();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(EmulatorOptions.defaults().withClock(clock));
    private final PatternCalls patterns = new PatternCalls(running);

    @Test
    void eachRequestWithoutAnIdCreatesAConfiguration() {
        TestClient.Response first = patterns.put(NEW);
        assertEquals("""
                {"data":{"id":"%s","type":"topic_discovery_configs","attributes":{"name":"n","evp_query":"q","scope":"",\
                "hierarchy_depth":2,"num_records":100,"sampling_ratio":0.5,"created_at":"2026-08-13T19:39:31.418984498Z",\
                "updated_at":"2026-08-13T19:39:31.418984498Z"}}}""".formatted(first.id()), first.text());
        assertEquals(4, UUID.fromString(first.id()).version());
        assertNotEquals(first.id(), patterns.put(NEW).id());
        assertEquals(2, running.client.get(CONFIGS).attributes().path("configs").size());
    }

    @Test
    void aConfigurationIsOverwrittenAsAWhole() {
        patterns.seed(config("a", """
                ,"template":"t","model_name":"m\""""), config("b", ""));
        clock.advance(Duration.ofSeconds(1));
        TestClient.Response overwritten = patterns.put(NEW.replace("{", """
                {"config_id":"a","scope":"s","""));
        assertEquals("a", overwritten.id());
        assertEquals(List.of("created_at", "evp_query", "hierarchy_depth", "name", "num_records", "sampling_ratio", "scope",
                "updated_at"), TestClient.names(overwritten.attributes()));
        assertEquals("2026-08-13T19:39:31.418984498Z", overwritten.attributes().path("created_at").asText());
        assertEquals("2026-08-13T19:39:32.418984498Z", overwritten.attributes().path("updated_at").asText());
        assertEquals(List.of("b", "a"),
                running.client.get(CONFIGS).attributes().path("configs").findValuesAsText("id"));
    }

    @Test
    void anUnknownConfigurationCannotBeOverwritten() {
        TestClient.Response response = patterns.put(NEW.replace("{", """
                {"config_id":"none","""));
        assertEquals(404, response.status());
        assertEquals("pattern configuration not found", response.detail());
        assertEquals(0, running.client.get(CONFIGS).attributes().path("configs").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name":"n",          | ``                    | data.attributes.name is required
            "hierarchy_depth":2, | ``                    | data.attributes.hierarchy_depth is required
            "num_records":100,   | "num_records":"100",  | data.attributes.num_records is not an integer
            "sampling_ratio":0.5 | "sampling_ratio":-0.5 | data.attributes.sampling_ratio is not a number from 0 to 1
            """)
    void anInvalidConfigurationIsRejected(String member, String replacement, String problem) {
        TestClient.Response response = patterns.put(NEW.replace(member, replacement));
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith(problem), response.detail());
    }
}
