package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorInput;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorResult;
import io.quarkiverse.datadog.llmobs.evaluation.ReactiveEvaluations;
import io.quarkiverse.datadog.llmobs.evaluation.Submission;
import io.quarkiverse.datadog.llmobs.rest.unpublished.IntakeApi;
import io.quarkiverse.datadog.llmobs.rest.unpublished.ManagedEvaluatorsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetric;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * Evaluations, over the MicroProfile interfaces.
 */
public record RestEvaluations(Api<IntakeApi> intake, Api<ManagedEvaluatorsApi> evaluators) implements ReactiveEvaluations {

    /** What the official SDKs buffer at most. */
    private static final int MAX_METRICS = 1000;
    /** The limit of the intake is about 5.1 MB. */
    private static final long MAX_BYTES = 5_000_000;

    @Override
    public Uni<Submission> submit(Evaluation evaluation) {
        return submit(List.of(Arguments.required("evaluation", evaluation)), i -> "evaluation", this::metric);
    }

    @Override
    public Uni<Submission> submit(List<Evaluation> evaluations) {
        return submit(Arguments.required("list of evaluations", evaluations), i -> "evaluations[" + i + "]", this::metric);
    }

    @Override
    public Uni<Submission> feedback(Feedback feedback) {
        return submit(List.of(Arguments.required("feedback", feedback)), i -> "feedback", this::metric);
    }

    @Override
    public Uni<Submission> feedback(List<Feedback> feedback) {
        return submit(Arguments.required("list of feedback", feedback), i -> "feedback[" + i + "]", this::metric);
    }

    @Override
    public Uni<ManagedEvaluatorResult> run(String evaluator, ManagedEvaluatorInput input) {
        if (Arguments.required("input", input).context().isEmpty()) {
            throw new IllegalArgumentException("input.context must not be empty, but was {}; add what the evaluator judges, for"
                    + " example by ManagedEvaluatorInput.of(input, output)");
        }
        return evaluators.call(api -> api.runEvaluator(evaluator, Document.of("evaluator_inference", input)),
                ManagedEvaluatorResponse::result);
    }

    private EvaluationMetric metric(MetricChecks checks, Feedback feedback) {
        return CheckedFeedback.metric(checks, feedback, value -> isObject(checks, value));
    }

    private EvaluationMetric metric(MetricChecks checks, Evaluation evaluation) {
        return CheckedEvaluation.metric(checks, evaluation, value -> isObject(checks, value));
    }

    private boolean isObject(MetricChecks checks, Object value) {
        return intake.json(checks.place() + ".value", value).startsWith("{");
    }

    /** All items are checked before the first one is sent. */
    private <T> Uni<Submission> submit(List<T> items, IntFunction<String> place,
            BiFunction<MetricChecks, T, EvaluationMetric> metric) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The list must not be empty; submit one item or more, or do not call");
        }
        MetricBatches batches = new MetricBatches(MAX_METRICS, MAX_BYTES);
        for (int i = 0; i < items.size(); i++) {
            MetricChecks checks = new MetricChecks(place.apply(i));
            if (items.get(i) == null) {
                throw new IllegalArgumentException(checks.place() + " must not be null; leave it out");
            }
            EvaluationMetric checked = metric.apply(checks, items.get(i));
            batches.add(checks, checked, length(checks, checked));
        }
        return new IntakeSender(intake).send(batches.all());
    }

    private long length(MetricChecks checks, EvaluationMetric metric) {
        try {
            return intake.length(metric);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(checks.place() + ": " + e.getMessage(), e);
        }
    }
}
