package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Evaluations}. Arguments are checked by the call, and nothing is sent before a subscription.
 */
public interface ReactiveEvaluations {

    Uni<Submission> submit(Evaluation evaluation);

    Uni<Submission> submit(List<Evaluation> evaluations);

    Uni<Submission> feedback(Feedback feedback);

    Uni<Submission> feedback(List<Feedback> feedback);

    Uni<ManagedEvaluatorResult> run(String evaluator, ManagedEvaluatorInput input);
}
