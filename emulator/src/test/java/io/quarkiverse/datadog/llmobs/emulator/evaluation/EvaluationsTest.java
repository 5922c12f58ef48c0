package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import static io.quarkiverse.datadog.llmobs.emulator.evaluation.IntakeCalls.EVALUATION;
import static io.quarkiverse.datadog.llmobs.emulator.evaluation.IntakeCalls.INTAKE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.ReceivedEvaluation;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class EvaluationsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    @RegisterExtension
    final RunningEmulator lenient = RunningEmulator.withoutContract();
    private IntakeCalls intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeCalls(running);
    }

    private List<String> values() {
        return running.emulator.evaluations().stream().map(ReceivedEvaluation::value).toList();
    }

    @Test
    void anEvaluationIsRepeatedWithAnId() {
        TestClient.Response response = intake.submit(EVALUATION);
        assertEquals(202, response.status());
        assertEquals("application/vnd.api+json", response.contentType());
        ReceivedEvaluation received = running.emulator.evaluations().get(0);
        assertEquals("""
                {"metrics":[{"id":"%s",%s]}""".formatted(received.id(), EVALUATION.substring(1)),
                response.attributes().toString());
        assertEquals(new ReceivedEvaluation(received.id(), "evaluation", "l", "score", "1", "bot", Instant.ofEpochMilli(5),
                Map.of("span_id", "s", "trace_id", "t"), response.attributes().at("/metrics/0").toString()), received);
    }

    @Test
    void evaluationsAreShownOldestFirstUntilAReset() {
        intake.submit(EVALUATION, EVALUATION.replace("\"score_value\":1", "\"score_value\":2"));
        intake.submit(EVALUATION.replace("score", "boolean").replace("\"boolean_value\":1", "\"boolean_value\":true"),
                EVALUATION.replace("score", "categorical").replace("value\":1", "value\":\"a\""),
                EVALUATION.replace("score", "json").replace("value\":1", "value\":{\"a\":1}"));
        assertEquals(List.of("1", "2", "true", "a", "{\"a\":1}"), values());
        assertEquals(5, Set.copyOf(running.emulator.evaluations()).size());
        assertEquals(5, running.client.get("/_emulator/evaluations").json().size());
        running.emulator.reset();
        assertEquals(List.of(), running.emulator.evaluations());
    }

    @Test
    void aTagSelectsTheSpan() {
        intake.submit(EVALUATION.replace("{\"span\":{\"span_id\":\"s\",\"trace_id\":\"t\"}}", """
                {"tag":{"key":"k","value":"v"}}"""));
        assertEquals(Map.of("key", "k", "value", "v"), running.emulator.evaluations().get(0).join());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "label":"l"                        | "label":"a.b"
            "label":"l"                        | "label":"1st"
            "label":"l"                        | "label":" "
            "label":"l"                        | "other":"l"
            "label":"l"                        | "label":"l","unknown":1
            "score_value":1                    | "score_value":"1"
            "score_value":1                    | "boolean_value":true
            "score_value":1                    | "score_value":1,"boolean_value":true
            "metric_type":"score"              | "metric_type":"text"
            "ml_app":"bot"                     | "ml_app":""
            "timestamp_ms":5                   | "timestamp_ms":-1
            "timestamp_ms":5                   | "timestamp_ms":"5"
            "timestamp_ms":5                   | "timestamp_ms":null
            "timestamp_ms":5                   | "timestamp_ms":5,"tags":["a"]
            "timestamp_ms":5                   | "timestamp_ms":5,"assessment":"good"
            "timestamp_ms":5                   | "timestamp_ms":5,"eval_scope":"session"
            "timestamp_ms":5                   | "timestamp_ms":5,"metadata":[]
            "event_kind":"evaluation"          | "event_kind":"guess"
            "span_id":"s",                     | ``
            "span":{"span_id":"s"              | "trace":{"span_id":"s"
            "join_on":{"span"                  | "join_on":{"tag":{"key":"k","value":"v"},"span\"""")
    void anInvalidEvaluationIsRejectedWithAllOthers(String part, String replacement) {
        assertTrue(EVALUATION.contains(part), part);
        assertEquals(400, intake.submit(EVALUATION, EVALUATION.replace(part, replacement)).status());
        assertEquals(List.of(), running.emulator.evaluations());
    }

    @Test
    void aRequestWithoutEvaluationsIsRejected() {
        assertEquals(400, intake.submit().status());
    }

    @Test
    void aRequestThatIsTooLargeIsRejected() {
        String large = EVALUATION.replace("\"ml_app\"", "\"reasoning\":\"" + "x".repeat(5_100_000) + "\",\"ml_app\"");
        assertEquals(413, intake.submit(large).status());
    }

    @Test
    void otherCharactersInALabelAreReplacedAndTheKindMayBeLeftOut() {
        assertEquals(202, new IntakeCalls(lenient).submit(EVALUATION.replace("\"l\"", "\"größe a-b\"")
                .replace("\"event_kind\":\"evaluation\",", "")).status());
        ReceivedEvaluation received = lenient.emulator.evaluations().get(0);
        assertEquals("gr__e_a_b", received.label());
        assertEquals("evaluation", received.kind());
    }

    @Test
    void theApiKeyIsEnough() {
        assertEquals(400, new TestClient(running.emulator.baseUri(), "DD-API-KEY", "any").post(INTAKE, "{}").status());
        assertEquals(401, new TestClient(running.emulator.baseUri()).post(INTAKE, "{}").status());
    }
}
