package io.quarkiverse.datadog.llmobs.emulator.seed;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class SeedSpanTest {

    private static final String SPAN = """
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot"%s}""";

    private static Seed seed(String spans) {
        return Seed.json("""
                {"projects":[],"spans":[%s]}""".formatted(spans), "seed");
    }

    @Test
    void aRelativeTimeIsRelativeToTheStartAndToTheReset() {
        TestClock clock = new TestClock();
        EmulatorOptions options = EmulatorOptions.defaults().withClock(clock)
                .withSeed(seed(SPAN.formatted(",\"start\":\"now-14m\"")));
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(options)) {
            TestClient client = TestClient.of(emulator);
            JsonNode span = client.get(API + "/spans/events").data().at("/0/attributes");
            assertEquals(1786649131418984498L, span.path("start_ns").longValue());
            assertEquals("ok 0", span.path("status").asText() + " " + span.path("duration"));
            clock.advance(Duration.ofMinutes(2));
            assertEquals(0, client.get(API + "/spans/events").data().size());
            emulator.reset();
            assertEquals(1, client.get(API + "/spans/events").data().size());
        }
    }

    @Test
    void aSpanIsAddedOnce() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(EmulatorOptions.defaults().withSeed(seed(SPAN.formatted(""))))) {
            String message = assertThrows(IllegalArgumentException.class, () -> emulator.seed("""
                    {"projects":[{"name":"new"}],"spans":[%s]}""".formatted(SPAN.formatted("")))).getMessage();
            assertTrue(message.contains("span \"s\" exists already"), message);
            assertEquals(0, TestClient.of(emulator).get(API + "/projects").data().size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | $.spans[0].ml_app is required
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","kind":"llm"} | $.spans[0].kind is not a member of a seed
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","start":"soon"} | $.spans[0].start is no time: "soon"
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","start_ns":-1} | $.spans[0].start_ns is not a number
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","duration":"1s"} | $.spans[0].duration is not a number
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","metrics":{"a":"b"}} | $.spans[0].metrics.a is not a number
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","input":"text"} | $.spans[0].input is not an object
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","evaluation":{"a":1}} | $.spans[0].evaluation.a is not an object
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot","tags":[1]} | $.spans[0].tags has an item
            {"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot"},{"span_id":"s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"bot"} | $.spans[1].span_id occurs twice""")
    void anInvalidSpanIsExplained(String spans, String expected) {
        String message = assertThrows(IllegalArgumentException.class, () -> seed(spans)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
