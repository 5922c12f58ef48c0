package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;

/**
 * Rejects feedback before it is sent, with the argument, its value and the way out.
 */
class CheckedFeedbackTest {

    private static final Feedback UNJOINED = Feedback.bool("helpful", true).withSubmitter(Submitter.of("u")).withMlApp("bot")
            .withTimestamp(Instant.EPOCH);
    private static final Feedback THUMB = UNJOINED.joinedBySpan("1");
    private static final String WAY_OUT = "name what it is about with joinedBySpan, joinedByTrace, joinedBySession or"
            + " joinedByKey";

    private static void check(Feedback feedback) {
        CheckedFeedback.metric(new MetricChecks("feedback"), feedback, value -> value instanceof Map);
    }

    static Stream<Arguments> rejections() {
        return Stream.of(
                Arguments.of(UNJOINED, "feedback.spanId or one of traceId, sessionId and feedbackJoinKey must not be null, but"
                        + " was null; " + WAY_OUT),
                Arguments.of(THUMB.joinedBySession("s"),
                        "feedback.spanId must be null when feedback.sessionId is \"s\", but was"
                                + " \"1\"; call only one method joinedBy…"),
                Arguments.of(UNJOINED.joinedByKey(""), "feedback.feedbackJoinKey must not be blank, but was \"\"; " + WAY_OUT),
                Arguments.of(THUMB.withScope(EvaluationScope.TRACE), "feedback.scope must be span for a feedback with a spanId,"
                        + " but was \"trace\"; leave it out, or choose another join"),
                Arguments.of(THUMB.withSubmitter(null), "feedback.submitter must not be null, but was null; set it with"
                        + " withSubmitter(Submitter.of(id))"),
                Arguments.of(THUMB.withSubmitter(Submitter.of(null)), "feedback.submitter.id must not be blank, but was null;"
                        + " set it with withSubmitter(Submitter.of(id))"),
                Arguments.of(THUMB.withTimestamp(null), "feedback.timestamp must be a time from 1970 on, but was null; set it"
                        + " with withTimestamp, for example to Instant.now()"),
                Arguments.of(THUMB.withMlApp(null), "feedback.mlApp must not be blank, but was null; set it with withMlApp to"
                        + " the name of the application"));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void theArgumentItsValueAndTheWayOutAreNamed(Feedback feedback, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> check(feedback)).getMessage());
    }

    @Test
    void eachJoinHasItsScope() {
        check(THUMB.withScope(EvaluationScope.SPAN));
        check(UNJOINED.joinedByTrace("1").withScope(EvaluationScope.TRACE));
        check(UNJOINED.joinedBySession("1").withScope(EvaluationScope.SESSION));
        for (EvaluationScope scope : List.of(EvaluationScope.SPAN, EvaluationScope.TRACE, EvaluationScope.SESSION)) {
            check(UNJOINED.joinedByKey("1").withScope(scope));
        }
    }

    @Test
    void onlyFeedbackHasFreeText() {
        Feedback text = Feedback.text("comment", "thanks");
        assertEquals(MetricType.TEXT, text.type());
        assertEquals("thanks", CheckedFeedback.metric(new MetricChecks("feedback"), text.joinedByTrace("1")
                .withSubmitter(new Submitter("u", "user")).withMlApp("bot").withTimestamp(Instant.EPOCH), value -> false)
                .textValue());
    }
}
