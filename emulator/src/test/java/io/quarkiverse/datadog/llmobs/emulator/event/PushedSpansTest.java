package io.quarkiverse.datadog.llmobs.emulator.event;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Spans of experiments among all spans. They start two minutes after the time of the clock. */
class PushedSpansTest {

    private static final String RANGE = "?filter%5Bto%5D=2026-08-13T19:45:00Z";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private EventCalls events;

    @BeforeEach
    void setUp() {
        events = new EventCalls(running);
    }

    private JsonNode list(String query) {
        TestClient.Response response = running.client.get(API + "/spans/events" + RANGE + query);
        assertEquals(200, response.status(), response.text());
        return response.data();
    }

    @Test
    void aPushedSpanIsListedInTheFormOfSpans() {
        events.pushSpans(events.span("1",
                """
                        ,"meta":{"input":{"q":1.50},"output":"four","expected_output":"4","metadata":{"k":"v"}},"tags":["run_id:r"]"""));
        JsonNode span = list("").path(0);
        assertEquals("span", span.path("type").asText());
        assertEquals("""
                {"span_kind":"experiment","ml_app":"p","span_id":"1","trace_id":"trace-1","name":"task","status":"ok",\
                "start_ns":1786650105714000000,"duration":1000000,"input":{"value":"{\\"q\\":1.50}"},\
                "output":{"value":"four"},"metadata":{"k":"v"},"tags":["run_id:r"]}""", span.path("attributes").toString());
    }

    @Test
    void aPushedSpanIsFoundByItsTagsAndItsProject() {
        events.pushSpans(events.span("1", """
                ,"tags":["run_id:r"]"""), events.span("2", ""));
        assertEquals(List.of("2", "1"), list("&filter%5Bml_app%5D=p").findValuesAsText("span_id"));
        assertEquals(0, list("&filter%5Bml_app%5D=other").size());
        TestClient.Response found = running.client.post(API + "/spans/events/search", document("spans", """
                {"filter":{"to":"2026-08-13T19:45:00Z","tags":{"run_id":"r"}}}"""));
        assertEquals(List.of("1"), found.data().findValuesAsText("span_id"));
    }

    @Test
    void metricsAreTheEvaluationsOfTheSpanAlsoWhenTheyComeLater() {
        events.pushSpans(events.span("1", ""), events.span("2", ""));
        assertFalse(list("").at("/1/attributes").has("evaluation"));
        events.pushMetrics(metric("1", "exact", "boolean", """
                ,"boolean_value":false"""),
                metric("1", "exact", "boolean", """
                        ,"boolean_value":true,"assessment":"pass","reasoning":"r","tags":["a:b"]"""),
                metric("1", "similar", "score", """
                        ,"error":{"message":"late"}"""),
                metric("", "accuracy", "score", """
                        ,"score_value":1,"metric_source":"summary\""""));
        assertEquals("""
                {"exact":{"eval_metric_type":"boolean","value":true,"assessment":"pass","reasoning":"r","tags":["a:b"]},\
                "similar":{"eval_metric_type":"score"}}""", list("").at("/1/attributes/evaluation").toString());
        assertFalse(list("").at("/0/attributes").has("evaluation"));
    }

    @Test
    void manySpansThatStartTogetherKeepTheirOrder() {
        for (int i = 0; i < 30; i++) {
            events.pushSpans(events.span("s" + i, ""));
        }
        List<String> newestFirst = list("&page%5Blimit%5D=30").findValuesAsText("span_id");
        assertEquals(30, newestFirst.size());
        assertEquals("s29", newestFirst.get(0));
        assertEquals("s0", newestFirst.get(29));
    }
}
