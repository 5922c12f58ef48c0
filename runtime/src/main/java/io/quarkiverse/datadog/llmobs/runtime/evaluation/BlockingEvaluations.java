package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluations;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorInput;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorResult;
import io.quarkiverse.datadog.llmobs.evaluation.ReactiveEvaluations;
import io.quarkiverse.datadog.llmobs.evaluation.Submission;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for the results of the reactive evaluations.
 */
public record BlockingEvaluations(ReactiveEvaluations reactive) implements Evaluations {

    @Override
    public Submission submit(Evaluation evaluation) {
        return Blocking.await(reactive.submit(evaluation));
    }

    @Override
    public Submission submit(List<Evaluation> evaluations) {
        return Blocking.await(reactive.submit(evaluations));
    }

    @Override
    public Submission feedback(Feedback feedback) {
        return Blocking.await(reactive.feedback(feedback));
    }

    @Override
    public Submission feedback(List<Feedback> feedback) {
        return Blocking.await(reactive.feedback(feedback));
    }

    @Override
    public ManagedEvaluatorResult run(String evaluator, ManagedEvaluatorInput input) {
        return Blocking.await(reactive.run(evaluator, input));
    }
}
