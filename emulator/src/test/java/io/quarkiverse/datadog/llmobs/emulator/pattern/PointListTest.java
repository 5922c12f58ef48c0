package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.encode;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.POINTS;
import static io.quarkiverse.datadog.llmobs.emulator.pattern.PatternCalls.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class PointListTest {

    private static final String OPERATION = "ListLLMObsPatternsClusteredPoints";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withDefaultPageSize(2));
    private final PatternCalls patterns = new PatternCalls(running);

    @BeforeEach
    void createConfiguration() {
        patterns.seed(config("a", """
                ,"runs":[{"id":"r","topics":[{"id":"tüp","name":"x"},
                  {"id":"left","name":"y","parent_topic_id":"tüp","points":[
                    {"span_id":"1"},{"span_id":"2"},{"span_id":"3"}]},
                  {"id":"right","name":"z","parent_topic_id":"tüp","points":[
                    {"span_id":"4","event_id":"e","session_id":"s","input":"i","is_included":false,
                     "is_suggested":true}]}]}]"""));
    }

    private TestClient.Response points(String topicId, String more) {
        return running.client.get(POINTS + "?topic_id=" + encode(topicId) + more);
    }

    private static List<String> spans(TestClient.Response response) {
        return response.attributes().path("points").findValuesAsText("span_id");
    }

    /** All spans, and the number of pages. */
    private List<String> walk(String topicId, int pages) {
        List<String> spans = new ArrayList<>();
        String token = "";
        for (int page = 1; page <= pages; page++) {
            TestClient.Response response = points(topicId, token);
            spans.addAll(spans(response));
            JsonNode next = response.attributes().path("next_page_token");
            assertEquals(page == pages, next.isNull(), response.text());
            token = "&page_token=" + encode(next.asText());
        }
        return spans;
    }

    @Test
    void aPointHasItsTopicAndItsInput() {
        TestClient.Response response = points("right", "");
        assertEquals("""
                {"data":{"id":"right","type":"clustered_points_response","attributes":{"topic_id":"right","points":[\
                {"id":"%s","topic_id":"right","span_id":"4","event_id":"e","session_id":"s","input":"i","is_included":false,\
                "is_suggested":true}],"next_page_token":null}}}"""
                .formatted(response.attributes().at("/points/0/id").asText()), response.text());
    }

    @Test
    void aTopicHasThePointsOfAllTopicsBelowItPageByPage() {
        assertEquals(List.of("1", "2", "3", "4"), walk("tüp", 2));
        assertEquals(List.of("1", "2", "3"), walk("left", 2));
        assertEquals(List.of("1", "2", "3", "4"), spans(points("tüp", "&page_size=4")));
        assertEquals(4, points("tüp", "&page_size=4").attributes().path("points").findValuesAsText("id").stream().distinct()
                .count());
    }

    @Test
    void tokensContainWhatMustBeEncoded() {
        String token = points("left", "").attributes().path("next_page_token").asText();
        assertTrue(token.contains("+") && token.contains("/"), token);
        assertEquals(400, points("left", "&page_token=" + token).status());
        assertEquals(400, points("tüp", "&page_token=" + encode(token)).status());
    }

    @Test
    void anEmptyPageComesBeforeEachPage() {
        running.emulator.faults().on(OPERATION, Fault.emptyPage());
        assertEquals(List.of("1", "2", "3"), walk("left", 4));
    }

    @Test
    void aTokenIsRepeated() {
        running.emulator.faults().on(OPERATION, Fault.repeatedCursor());
        String first = points("left", "").attributes().path("next_page_token").asText();
        assertEquals(first, points("left", "&page_token=" + encode(first)).attributes().path("next_page_token").asText());
    }

    @Test
    void anUnknownTopicIsNotFound() {
        assertEquals(404, points("none", "").status());
        assertEquals("topic_id is required", running.client.get(POINTS).detail());
    }

    @ParameterizedTest
    @ValueSource(strings = { "&page_size=0", "&page_size=x", "&page_token=garbage", "&page_token=%2B" })
    void anInvalidPageIsRejected(String more) {
        assertEquals(400, points("left", more).status());
    }
}
