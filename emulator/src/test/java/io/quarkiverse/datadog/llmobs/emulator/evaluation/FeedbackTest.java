package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import static io.quarkiverse.datadog.llmobs.emulator.evaluation.IntakeCalls.EVALUATION;
import static io.quarkiverse.datadog.llmobs.emulator.evaluation.IntakeCalls.FEEDBACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.ReceivedEvaluation;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;

class FeedbackTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private IntakeCalls intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeCalls(running);
    }

    @Test
    void feedbackIsAcceptedBesideEvaluations() {
        assertEquals(202, intake.submit(EVALUATION, FEEDBACK).status());
        ReceivedEvaluation received = running.emulator.evaluations().get(1);
        assertEquals("feedback", received.kind());
        assertEquals("thanks", received.value());
        assertEquals(Map.of("session_id", "s"), received.join());
        assertTrue(received.json().contains("\"submitter\":{\"id\":\"u\",\"type\":\"user\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "span_id,span", "trace_id,trace", "session_id,session", "feedback_join_key,span",
            "feedback_join_key,session" })
    void eachJoinHasItsScope(String joinAndScope) {
        String[] parts = joinAndScope.split(",");
        assertEquals(202, intake.submit(FEEDBACK.replace("\"session_id\":\"s\"", """
                "%s":"j","eval_scope":"%s\"""".formatted(parts[0], parts[1]))).status());
        assertEquals(Map.of(parts[0], "j"), running.emulator.evaluations().get(0).join());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "session_id":"s", | ``
            "session_id":"s", | "session_id":"s","span_id":"s",
            "session_id":"s", | "session_id":" ",
            "session_id":"s", | "session_id":"s","eval_scope":"span",
            "session_id":"s", | "join_on":{"tag":{"key":"k","value":"v"}},
            "session_id":"s", | "session_id":"s","metadata":{},
            "submitter":{"id":"u","type":"user"} | "tags":["a:b"]
            "submitter":{"id":"u","type":"user"} | "submitter":{"type":"user"}
            "submitter":{"id":"u","type":"user"} | "submitter":"u"
            "text_value":"thanks" | "text_value":1
            "text_value":"thanks" | "categorical_value":"thanks\"""")
    void invalidFeedbackIsRejected(String part, String replacement) {
        assertTrue(FEEDBACK.contains(part), part);
        assertEquals(400, intake.submit(FEEDBACK.replace(part, replacement)).status());
        assertEquals(List.of(), running.emulator.evaluations());
    }

    @Test
    void anEvaluationHasNeitherFreeTextNorTheMembersOfFeedback() {
        assertEquals(400, intake.submit(EVALUATION.replace("score_value\":1", "text_value\":\"a\"").replace("score", "text"))
                .status());
        assertEquals(400, intake.submit(EVALUATION.replace("\"ml_app\"", "\"span_id\":\"s\",\"ml_app\"")).status());
    }
}
