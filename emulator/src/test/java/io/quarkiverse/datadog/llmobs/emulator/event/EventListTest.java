package io.quarkiverse.datadog.llmobs.emulator.event;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.encode;
import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class EventListTest {

    private static final String ID = "ListLLMObsExperimentEvents";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withDefaultPageSize(2));
    private EventCalls events;

    @BeforeEach
    void pushFiveSpans() {
        events = new EventCalls(running);
        events.pushSpans(IntStream.rangeClosed(1, 5).mapToObj(i -> events.span("s" + i, "")).toArray(String[]::new));
        events.pushMetrics(metric("s3", "exact", "boolean", """
                ,"boolean_value":true"""), metric("", "accuracy", "score", """
                ,"score_value":1"""));
    }

    private TestClient.Response page(String query) {
        return running.client.get("/api/v2/llm-obs/v3/experiments/" + events.experiment + "/events" + query);
    }

    private static List<String> spans(TestClient.Response page) {
        List<String> ids = new ArrayList<>();
        page.attributes().path("spans").forEach(span -> ids.add(span.path("span_id").asText()));
        return ids;
    }

    @Test
    void spansComePageByPageWithTheMetricsOfTheExperimentOnEach() {
        TestClient.Response first = page("");
        assertEquals(List.of("s5", "s4"), spans(first));
        TestClient.Response second = page("?page%5Bcursor%5D=" + encode(first.after()));
        assertEquals(List.of("s3", "s2"), spans(second));
        assertEquals(List.of("exact"), second.attributes().at("/spans/0/eval_metrics").findValuesAsText("label"));
        TestClient.Response last = page("?page%5Bcursor%5D=" + encode(second.after()));
        assertEquals(List.of("s1"), spans(last));
        assertEquals("", last.after());
        for (TestClient.Response page : List.of(first, second, last)) {
            assertEquals(List.of("accuracy"), page.attributes().path("summary_metrics").findValuesAsText("label"));
            assertEquals(events.experiment, page.id());
        }
        assertEquals(5, spans(page("?page%5Blimit%5D=5")).size());
    }

    @Test
    void aSpanThatIsPushedMeanwhileDoesNotShiftTheListing() {
        TestClient.Response first = page("");
        events.pushSpans(events.span("late", ""));
        assertEquals(List.of("s3", "s2"), spans(page("?page%5Bcursor%5D=" + encode(first.after()))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "?page%5Bcursor%5D=x", "?page%5Blimit%5D=0" })
    void anInvalidParameterIsRejected(String query) {
        assertEquals(400, page(query).status());
    }

    @Test
    void aCursorBelongsToItsExperiment() {
        String cursor = page("").after();
        assertEquals(400, running.client.get("/api/v2/llm-obs/v3/experiments/" + events.experiment("other")
                + "/events?page%5Bcursor%5D=" + encode(cursor)).status());
    }

    @Test
    void faultsOfListsApply() {
        running.emulator.faults().on(ID, Fault.emptyPage().times(1));
        TestClient.Response empty = page("");
        assertEquals(List.of(), spans(empty));
        TestClient.Response first = page("?page%5Bcursor%5D=" + encode(empty.after()));
        assertEquals(List.of("s5", "s4"), spans(first));
        running.emulator.faults().on(ID, Fault.repeatedCursor().times(1));
        assertEquals(first.after(), page("?page%5Bcursor%5D=" + encode(first.after())).after());
    }

    @Test
    void anUnknownExperimentIsNotFound() {
        assertEquals(404, running.client.get("/api/v2/llm-obs/v3/experiments/unknown/events").status());
    }
}
