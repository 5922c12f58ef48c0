package io.quarkiverse.datadog.llmobs.emulator.event;

import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.metric;
import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class EventListV1Test {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private EventCalls events;

    @BeforeEach
    void setUp() {
        events = new EventCalls(running);
    }

    private JsonNode list() {
        TestClient.Response response = running.client.get(path(events.experiment));
        assertEquals(200, response.status());
        return response.data();
    }

    @Test
    void spansAreListedNewestFirstWithWhatWasPushed() {
        assertEquals(0, list().size());
        events.pushSpans(events.span("1", """
                ,"meta":{"input":{"q":1},"output":[2],"expected_output":"three","metadata":{"k":"v"},
                "error":{"message":"late"}},"tags":["dataset_record_id:r-1","a:b"]"""), events.span("2", ""));
        events.pushSpans(events.span("3", ""));
        assertEquals(List.of("3", "2", "1"), list().findValuesAsText("span_id"));
        JsonNode span = list().path(2);
        assertEquals("experiments", span.path("type").asText());
        assertEquals(span.path("id"), span.at("/attributes/id"));
        assertEquals("r-1", span.at("/attributes/dataset_record_id").asText());
        assertTrue(span.at("/attributes/duration").isFloatingPointNumber());
        assertEquals(1786650105714000000L, span.at("/attributes/start_ns").longValue());
        assertEquals("""
                {"input":{"q":1},"output":[2],"expected_output":"three","metadata":{"k":"v"},"error":{"message":"late"}}""",
                span.at("/attributes/meta").toString());
        assertEquals("[]", list().at("/0/attributes/tags").toString());
    }

    @Test
    void aSpanHasTheMetricsThatNameIt() {
        events.pushMetrics(metric("1", "early", "score", """
                ,"score_value":0.50,"experiment_id":"e","trace_id":"trace-1\""""));
        events.push("""
                {"spans":[%s,%s],"metrics":[%s,%s,%s]}""".formatted(events.span("1", ""), events.span("2", ""),
                metric("1", "exact", "boolean", """
                        ,"boolean_value":true,"assessment":"pass","reasoning":"r","metadata":{"k":1},"tags":["a:b"]"""),
                metric("1", "of another trace", "boolean", """
                        ,"boolean_value":true,"trace_id":"another\""""),
                metric("", "accuracy", "score", """
                        ,"score_value":1,"metric_source":"summary\"""")));
        JsonNode metrics = list().at("/1/attributes/eval_metrics");
        assertEquals(List.of("early", "exact"), metrics.findValuesAsText("label"));
        assertEquals("0.5", metrics.at("/0/score_value").asText());
        assertEquals(List.of("assessment", "boolean_value", "id", "label", "metadata", "metric_source", "metric_type",
                "reasoning", "span_id", "tags", "timestamp_ms"), TestClient.names(metrics.path(1)));
        assertEquals("custom", metrics.at("/1/metric_source").asText());
        assertEquals("[]", list().at("/0/attributes/eval_metrics").toString());
    }

    @Test
    void theSameSpanPushedAgainIsAnotherOne() {
        events.pushSpans(events.span("1", ""));
        events.pushSpans(events.span("1", ""));
        assertEquals(2, list().size());
    }

    @Test
    void eventsBelongToTheirExperiment() {
        events.pushSpans(events.span("1", ""));
        assertEquals(0, running.client.get(path(events.experiment("other"))).data().size());
        TestClient.Response unknown = running.client.get(path("unknown"));
        assertEquals(404, unknown.status());
        assertEquals("""
                {"errors":[{"status":"404","title":"Not Found"}]}""", unknown.text());
    }

    @Test
    void thePublishedFormHasTheDescribedMembersOnly() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            TestClient client = TestClient.of(emulator);
            emulator.seed("""
                    {"projects":[{"name":"p","experiments":[{"id":"e","name":"e"}]}]}""");
            client.post(path("e"), TestClient.document("events", """
                    {"spans":[%s]}""".formatted(events.span("1", """
                    ,"meta":{"input":1,"expected_output":"text","metadata":{}}"""))));
            assertEquals("""
                    {"input":1}""", client.get(path("e")).data().at("/0/attributes/meta").toString());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }
}
