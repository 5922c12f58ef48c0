package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.List;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetric;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.JoinOn;

/**
 * Turns an evaluation into the metric that is sent, and rejects what the intake would reject.
 */
final class CheckedEvaluation {

    private static final String KIND = "evaluation";
    private static final String WAY_OUT = "name the span with joinedBySpan(spanId, traceId) or joinedByTag(key, value)";
    private static final List<MetricType> TYPES = List.of(MetricType.CATEGORICAL, MetricType.SCORE, MetricType.BOOLEAN,
            MetricType.JSON);

    private CheckedEvaluation() {
    }

    /** @param isObject whether a value is written as a JSON object */
    static EvaluationMetric metric(MetricChecks checks, Evaluation evaluation, Predicate<Object> isObject) {
        MetricValue value = MetricValue.of(checks, TYPES, evaluation.type(), evaluation.value(), isObject);
        return new EvaluationMetric(KIND, checks.label(evaluation.label()), evaluation.type(), value.categorical(),
                value.score(), value.bool(), value.json(), join(checks, evaluation),
                checks.text("mlApp", evaluation.mlApp(), "set it with withMlApp to the name of the application"),
                checks.timestamp(evaluation.timestamp()), evaluation.assessment(), evaluation.reasoning(),
                scope(checks, evaluation.scope()), checks.tags(evaluation.tags()), evaluation.metadata(), null, null, null,
                null,
                null, null);
    }

    /** Scopes that this version does not know are left to the service. */
    private static EvaluationScope scope(MetricChecks checks, EvaluationScope scope) {
        if (EvaluationScope.SESSION.equals(scope)) {
            throw checks.invalid("scope", scope, "must be span or trace for an evaluation",
                    "submit a Feedback for a session");
        }
        return scope;
    }

    private static JoinOn join(MetricChecks checks, Evaluation evaluation) {
        if (evaluation.span() == null && evaluation.tag() == null) {
            throw checks.invalid("span", null, "or " + checks.place() + ".tag must not be null", WAY_OUT);
        }
        if (evaluation.span() != null && evaluation.tag() != null) {
            throw checks.invalid("span", evaluation.span(), "must be null when " + checks.place() + ".tag is "
                    + MetricChecks.shown(evaluation.tag()), "call only one of joinedBySpan and joinedByTag");
        }
        if (evaluation.span() != null) {
            checks.text("span.spanId", evaluation.span().spanId(), WAY_OUT);
            checks.text("span.traceId", evaluation.span().traceId(), WAY_OUT);
        } else {
            checks.text("tag.key", evaluation.tag().key(), WAY_OUT);
            checks.text("tag.value", evaluation.tag().value(), WAY_OUT);
        }
        return new JoinOn(evaluation.span(), evaluation.tag());
    }
}
