package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.List;

/**
 * Evaluations of spans in production, and feedback on them, which go to the intake of the site, and managed evaluators.
 * None of it is part of the published API.
 *
 * @see ReactiveEvaluations
 */
public interface Evaluations {

    /**
     * Submits an evaluation.
     *
     * @throws IllegalArgumentException before anything is sent, when it is invalid; the message says what to do
     */
    Submission submit(Evaluation evaluation);

    /**
     * Submits evaluations, in requests of at most 1000 evaluations and 5 MB, one after the other. A request whose outcome is
     * unknown is not retried: the intake could count its evaluations twice.
     * <p>
     * Nothing is buffered: when the call returns, all of them were accepted. It fails when the application stops. An interrupt
     * ends it, too; then it is unknown how many were accepted.
     *
     * @param evaluations one or more
     * @throws IllegalArgumentException before anything is sent, when one of them is invalid or too large; the message names it
     * @throws io.quarkiverse.datadog.llmobs.error.PartialSubmissionException when a request fails after others were accepted;
     *         it says what was accepted. A failure of the first request has its own type, and nothing was accepted before it
     */
    Submission submit(List<Evaluation> evaluations);

    /**
     * Submits feedback.
     *
     * @throws IllegalArgumentException before anything is sent, when it is invalid; the message says what to do
     */
    Submission feedback(Feedback feedback);

    /** Submits feedback, in batches as {@link #submit(List)} does, and with the same exceptions. */
    Submission feedback(List<Feedback> feedback);

    /**
     * Runs an evaluator that is configured in Datadog, an LLM as a judge. Its result is returned and not submitted. It is not
     * retried when its outcome is unknown: it would judge twice.
     *
     * @param evaluator the name of the evaluator, not blank
     * @throws io.quarkiverse.datadog.llmobs.error.LlmObservabilityException when there is no result; of the type that
     *         belongs to the status, such as {@link io.quarkiverse.datadog.llmobs.error.NotFoundException} for an unknown
     *         evaluator, with the error of the evaluator
     */
    ManagedEvaluatorResult run(String evaluator, ManagedEvaluatorInput input);
}
