package io.quarkiverse.datadog.llmobs.emulator.event;

import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class EventListV2Test {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withDefaultPageSize(1));
    private EventCalls events;

    @BeforeEach
    void setUp() {
        events = new EventCalls(running);
    }

    private TestClient.Response list(String experiment) {
        return running.client.get("/api/v2/llm-obs/v2/experiments/" + experiment + "/events");
    }

    @Test
    void allSpansAndTheMetricsOfTheExperimentAreInOneResponse() {
        events.push("""
                {"spans":[%s,%s],"metrics":[%s,%s,%s]}""".formatted(events.span("1", ""), events.span("2", ""),
                metric("1", "exact", "boolean", """
                        ,"boolean_value":true"""),
                metric("", "accuracy", "score", """
                        ,"score_value":1,"metric_source":"summary\""""),
                metric("", "judge", "categorical", """
                        ,"error":{"message":"no judge"}""")));
        TestClient.Response response = list(events.experiment);
        assertEquals(200, response.status());
        assertEquals(events.experiment, response.id());
        assertEquals("experiment_events", response.data().path("type").asText());
        assertEquals(List.of("2", "1"), spans(response));
        assertEquals(List.of("exact"), response.attributes().at("/spans/1/eval_metrics").findValuesAsText("label"));
        assertEquals(List.of("accuracy", "judge"), response.attributes().path("summary_metrics").findValuesAsText("label"));
        assertEquals("summary", response.attributes().at("/summary_metrics/1/metric_source").asText());
        assertFalse(response.json().has("meta"));
    }

    private static List<String> spans(TestClient.Response response) {
        return response.attributes().path("spans").findValuesAsText("span_id").stream().filter(id -> !id.isEmpty()).distinct()
                .toList();
    }

    @Test
    void anExperimentWithoutEventsHasEmptyLists() {
        assertEquals("""
                {"spans":[],"summary_metrics":[]}""", list(events.experiment).attributes().toString());
        assertEquals(404, list("unknown").status());
    }
}
