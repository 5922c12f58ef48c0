package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetric;

/**
 * Turns a feedback into the metric that is sent, and rejects what the intake would reject.
 */
final class CheckedFeedback {

    private static final String KIND = "feedback";
    private static final String WAY_OUT = "name what it is about with joinedBySpan, joinedByTrace, joinedBySession or"
            + " joinedByKey";
    private static final String SUBMITTER = "set it with withSubmitter(Submitter.of(id))";
    private static final List<MetricType> TYPES = List.of(MetricType.CATEGORICAL, MetricType.SCORE, MetricType.BOOLEAN,
            MetricType.JSON, MetricType.TEXT);
    /** The only scopes that fit a join. */
    private static final Map<String, EvaluationScope> SCOPES = Map.of("spanId", EvaluationScope.SPAN, "traceId",
            EvaluationScope.TRACE, "sessionId", EvaluationScope.SESSION);

    private CheckedFeedback() {
    }

    /** @param isObject whether a value is written as a JSON object */
    static EvaluationMetric metric(MetricChecks checks, Feedback feedback, Predicate<Object> isObject) {
        MetricValue value = MetricValue.of(checks, TYPES, feedback.type(), feedback.value(), isObject);
        join(checks, feedback);
        if (feedback.submitter() == null) {
            throw checks.invalid("submitter", null, "must not be null", SUBMITTER);
        }
        checks.text("submitter.id", feedback.submitter().id(), SUBMITTER);
        return new EvaluationMetric(KIND, checks.label(feedback.label()), feedback.type(), value.categorical(), value.score(),
                value.bool(), value.json(), null,
                checks.text("mlApp", feedback.mlApp(), "set it with withMlApp to the name of the application"),
                checks.timestamp(feedback.timestamp()), feedback.assessment(), feedback.reasoning(), feedback.scope(),
                checks.tags(feedback.tags()), null, value.text(), feedback.spanId(), feedback.traceId(), feedback.sessionId(),
                feedback.feedbackJoinKey(), feedback.submitter());
    }

    private static void join(MetricChecks checks, Feedback feedback) {
        Map<String, String> joins = new LinkedHashMap<>();
        joins.put("spanId", feedback.spanId());
        joins.put("traceId", feedback.traceId());
        joins.put("sessionId", feedback.sessionId());
        joins.put("feedbackJoinKey", feedback.feedbackJoinKey());
        joins.values().removeIf(id -> id == null);
        if (joins.isEmpty()) {
            throw checks.invalid("spanId", null, "or one of traceId, sessionId and feedbackJoinKey must not be null", WAY_OUT);
        }
        List<String> names = List.copyOf(joins.keySet());
        if (names.size() > 1) {
            throw checks.invalid(names.get(0), joins.get(names.get(0)), "must be null when " + checks.place() + "."
                    + names.get(1) + " is " + MetricChecks.shown(joins.get(names.get(1))), "call only one method joinedBy…");
        }
        checks.text(names.get(0), joins.get(names.get(0)), WAY_OUT);
        scope(checks, feedback.scope(), names.get(0));
    }

    /** A surrogate in it is rejected when it is written. */
    private static void scope(MetricChecks checks, EvaluationScope scope, String join) {
        EvaluationScope fitting = SCOPES.get(join);
        if (scope != null && fitting != null && !scope.equals(fitting)) {
            throw checks.invalid("scope", checks.text("scope", scope.value(), "leave it out"), "must be " + fitting
                    + " for a feedback with a " + join, "leave it out, or choose another join");
        }
    }
}
