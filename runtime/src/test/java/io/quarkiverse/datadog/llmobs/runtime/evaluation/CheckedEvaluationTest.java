package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;

/**
 * Rejects evaluations before they are sent, each with the argument, its value and the way out.
 */
class CheckedEvaluationTest {

    private static final Evaluation SCORE = complete(Evaluation.score("faithfulness", 0.5));

    private static Evaluation complete(Evaluation evaluation) {
        return evaluation.joinedBySpan("1", "2").withMlApp("bot").withTimestamp(Instant.ofEpochMilli(5));
    }

    private static Evaluation of(MetricType type, Object value) {
        return complete(Evaluation.of("faithfulness", type, value));
    }

    private static void check(Evaluation evaluation) {
        CheckedEvaluation.metric(new MetricChecks("evaluation"), evaluation, value -> value instanceof Map);
    }

    static Stream<Arguments> rejections() {
        Evaluation unjoined = Evaluation.score("l", 1).withMlApp("bot").withTimestamp(Instant.EPOCH);
        return Stream.of(
                Arguments.of(complete(Evaluation.score("a.b", 1)), "evaluation.label must be a letter and then letters, digits"
                        + " and underscores of ASCII, at most 200 characters, but was \"a.b\"; rename it, for example by"
                        + " underscores in place of other characters"),
                Arguments.of(complete(Evaluation.score(null, 1)),
                        "evaluation.label must not be blank, but was null; name what the value is about"),
                Arguments.of(unjoined, "evaluation.span or evaluation.tag must not be null, but was null; name the span with"
                        + " joinedBySpan(spanId, traceId) or joinedByTag(key, value)"),
                Arguments.of(SCORE.joinedByTag("k", "v"), "evaluation.span must be null when evaluation.tag is"
                        + " TagJoin[key=k, value=v] (TagJoin), but was SpanJoin[spanId=1, traceId=2] (SpanJoin); call only one"
                        + " of joinedBySpan and joinedByTag"),
                Arguments.of(SCORE.joinedBySpan("1", " "), "evaluation.span.traceId must not be blank, but was \"[U+0020]\";"
                        + " name the span with joinedBySpan(spanId, traceId) or joinedByTag(key, value)"),
                Arguments.of(unjoined.joinedByTag(null, "v"), "evaluation.tag.key must not be blank, but was null;"
                        + " name the span with joinedBySpan(spanId, traceId) or joinedByTag(key, value)"),
                Arguments.of(SCORE.withMlApp(""), "evaluation.mlApp must not be blank, but was \"\"; set it with withMlApp to"
                        + " the name of the application"),
                Arguments.of(SCORE.withTimestamp(null), "evaluation.timestamp must be a time from 1970 on, but was null; set it"
                        + " with withTimestamp, for example to Instant.now()"),
                Arguments.of(SCORE.withTimestamp(Instant.EPOCH.minusMillis(1)), "evaluation.timestamp must be a time from 1970"
                        + " on, but was 1969-12-31T23:59:59.999Z (Instant); set it with withTimestamp, for example to"
                        + " Instant.now()"),
                Arguments.of(SCORE.withTimestamp(Instant.MAX), "evaluation.timestamp must be a time that a number of"
                        + " milliseconds can express, but was +1000000000-12-31T23:59:59.999999999Z (Instant); set it with"
                        + " withTimestamp, for example to Instant.now()"),
                Arguments.of(SCORE.withScope(EvaluationScope.SESSION), "evaluation.scope must be span or trace for an"
                        + " evaluation, but was session (EvaluationScope); submit a Feedback for a session"),
                Arguments.of(SCORE.withTags("a:b", "c"), "evaluation.tags[1] must have the form key:value, but was \"c\"; add"
                        + " what is missing"),
                Arguments.of(of(MetricType.SCORE, "high"), "evaluation.value must be a number for the type score, but was"
                        + " \"high\"; pass such a value, or another type"),
                Arguments.of(of(MetricType.SCORE, Double.NaN),
                        "evaluation.value must be finite, but was NaN (Double); leave the"
                                + " metric out if there is no value"),
                Arguments.of(of(MetricType.BOOLEAN, 1), "evaluation.value must be a boolean for the type boolean, but was"
                        + " 1 (Integer); pass such a value, or another type"),
                Arguments.of(of(MetricType.CATEGORICAL, true), "evaluation.value must be a text for the type categorical, but"
                        + " was true (Boolean); pass such a value, or another type"),
                Arguments.of(of(MetricType.JSON, 5), "evaluation.value must be an object, such as {key=1} for the type"
                        + " json, but was 5 (Integer); pass such a value, or another type"),
                Arguments.of(of(MetricType.JSON, null), "evaluation.value must be an object, such as {key=1} for the type"
                        + " json, but was null; pass such a value, or another type"),
                Arguments.of(of(MetricType.of("text"), "a"), "evaluation.type must be one of [categorical, score, boolean,"
                        + " json], but was text (MetricType); use a constant of MetricType"),
                Arguments.of(of(null, "a"), "evaluation.type must be one of [categorical, score, boolean, json], but was null;"
                        + " use a constant of MetricType"));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void theArgumentItsValueAndTheWayOutAreNamed(Evaluation evaluation, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> check(evaluation)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1st", "_x", "a b", "a-b", "größe", "a\n", "" })
    void otherLabelsAreRejected(String label) {
        assertThrows(IllegalArgumentException.class, () -> check(complete(Evaluation.score(label, 1))));
    }

    @Test
    void aLabelHasAtMost200Characters() {
        check(complete(Evaluation.score("a".repeat(200), 1)));
        assertThrows(IllegalArgumentException.class, () -> check(complete(Evaluation.score("a".repeat(201), 1))));
    }

    @Test
    void aTagThatIsNullIsNamed() {
        Evaluation evaluation = new Evaluation("l", MetricType.SCORE, 1, SCORE.span(), null, "bot", Instant.EPOCH, null, null,
                null, Arrays.asList("a:b", null), null);
        String message = assertThrows(IllegalArgumentException.class, () -> check(evaluation)).getMessage();
        assertTrue(message.startsWith("evaluation.tags[1] must not be blank, but was null"), message);
    }

    @Test
    void numbersOfAnyClassAreScores() {
        for (Number number : List.of(1, 2L, 0.5f, new BigDecimal("1e400"))) {
            check(of(MetricType.SCORE, number));
        }
    }
}
