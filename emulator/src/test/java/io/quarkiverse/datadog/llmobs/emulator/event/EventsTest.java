package io.quarkiverse.datadog.llmobs.emulator.event;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class EventsTest {

    private static final String DAY_OLD = """
            {"errors":[{"title":"Generic Error","detail":"Key: 'ExperimentEvalMetricEvent.EvalMetricBase.TimestampMs' \
            Error:Field validation for 'TimestampMs' failed on the 'timestamp_within_24hr' tag"}]}""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private EventCalls events;

    @BeforeEach
    void setUp() {
        events = new EventCalls(running);
    }

    @Test
    void eventsAreAcceptedWithoutABody() {
        TestClient.Response response = events.push("""
                {"spans":[%s],"metrics":[%s]}""".formatted(events.span("1", ""), metric("1", "exact", "boolean", """
                ,"boolean_value":true""")));
        assertEquals(202, response.status());
        assertEquals("", response.text());
        assertEquals("application/vnd.api+json", response.contentType());
    }

    @Test
    void thePublishedResponseHasNoMediaType() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            emulator.seed("""
                    {"projects":[{"name":"p","experiments":[{"id":"e","name":"e"}]}]}""");
            TestClient.Response response = TestClient.of(emulator).post(EventCalls.path("e"), document("events", """
                    {"spans":[%s]}""".formatted(events.span("1", ""))));
            assertEquals(202, response.status());
            assertEquals("", response.contentType());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    @ParameterizedTest
    @CsvSource({ "0,202", "-86400000,202", "-86400001,400", "345600000,202" })
    void aMetricIsNotOlderThanADay(long millis, int status) {
        TestClient.Response response = events.pushMetrics(metric("1", "m", "score", """
                ,"score_value":1""").replace(Long.toString(RunningEmulator.NOW.toEpochMilli()),
                Long.toString(RunningEmulator.NOW.toEpochMilli() + millis)));
        assertEquals(status, response.status());
        assertEquals(status == 202 ? "" : DAY_OLD, response.text());
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            "score","score_value":0.5""", """
            "boolean","boolean_value":false""", """
            "categorical","categorical_value":"match\"""", """
            "json","json_value":{"a":[1]}""", """
            "categorical","error":{"message":"no judge"}""" })
    void aMetricHasAValueOfItsTypeOrAnError(String type) {
        String more = """
                ,"assessment":"pass","reasoning":"r","metadata":{},"tags":["a:b"]""";
        assertEquals(202, events.pushMetrics(metric("1", "m", "TYPE", more).replace("\"TYPE\"", type)).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "score"|score_value is required
            "score","score_value":"high"|score_value is not of the type score
            "boolean","boolean_value":1|boolean_value is not of the type boolean
            "text","text_value":"t"|metric_type is none of
            "score","score_value":1,"assessment":"maybe"|assessment is none of""")
    void aMetricThatIsNotAsDescribedIsRejected(String type, String problem) {
        TestClient.Response response = events.pushMetrics(metric("1", "m", "TYPE", "").replace("\"TYPE\"", type));
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith("data.attributes.metrics[0]." + problem), response.detail());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "duration":1000000|"duration":0|duration is not a positive number
            "duration":1000000|"duration":0.5|duration is not an integer
            "trace_id":"trace-1"|"trace_id":"1"|trace_id is the span_id, too
            "status":"ok"|"status":"odd"|status is none of [error, ok]
            "name":"task"|"name":" "|name is required
            "span_id":"1",||span_id is required""")
    void aSpanThatIsNotAsDescribedIsRejected(String member, String replacement, String problem) {
        TestClient.Response response = events.pushSpans(
                events.span("1", "").replace(member, replacement == null ? "" : replacement));
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith("data.attributes.spans[0]." + problem), response.detail());
    }

    @Test
    void aRequestWithoutEventsIsRejected() {
        assertEquals("at least one span or metric must be provided", events.push("{}").detail());
        assertEquals(400, events.push("""
                {"spans":[],"metrics":null}""").status());
    }

    @Test
    void anUnknownOrDeletedExperimentIsNotFound() {
        String body = document("experiments", """
                {"spans":[%s]}""".formatted(events.span("1", "")));
        TestClient.Response response = running.client.post(EventCalls.path("unknown"), body);
        assertEquals(404, response.status());
        assertEquals("experiment not found", response.detail());
        running.client.post(TestClient.API + "/experiments/delete", document("experiments", """
                {"experiment_ids":["%s"]}""".formatted(events.experiment)));
        assertEquals(404, events.pushSpans(events.span("1", "")).status());
    }
}
