package org.acme.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.PartialSubmissionException;
import io.quarkiverse.datadog.llmobs.evaluation.Assessment;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorInput;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorResult;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;

class EvaluationExamples {

    private final LlmObservability llmobs;

    EvaluationExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    void submit(String spanId, String traceId) {
        // tag::submit[]
        llmobs.evaluations().submit(Evaluation.score("faithfulness", 0.92)
                .joinedBySpan(spanId, traceId)
                .withMlApp("support-bot")
                .withTimestamp(Instant.now())
                .withAssessment(Assessment.PASS)
                .withReasoning("every sentence is in the source"));
        // end::submit[]
    }

    List<Evaluation> types(String messageId) {
        // tag::types[]
        List<Evaluation> evaluations = List.of(
                Evaluation.score("faithfulness", 0.92),
                Evaluation.categorical("topic", "billing"),
                Evaluation.bool("on_topic", true),
                Evaluation.json("facts", Map.of("right", 3, "wrong", 0)))
                .stream().map(evaluation -> evaluation
                        .joinedByTag("message_id", messageId)
                        .withMlApp("support-bot")
                        .withTimestamp(Instant.now())
                        .withTags("judge:nightly"))
                .toList();
        // end::types[]
        return evaluations;
    }

    Evaluation trace(String rootSpanId, String traceId) {
        // tag::scope[]
        Evaluation goal = Evaluation.bool("goal_reached", true)
                .joinedBySpan(rootSpanId, traceId)
                .withScope(EvaluationScope.TRACE);
        // end::scope[]
        return goal;
    }

    void feedback(String userId, String sessionId) {
        // tag::feedback[]
        Feedback thumb = Feedback.bool("helpful", true)
                .joinedBySession(sessionId)
                .withSubmitter(new Submitter(userId, "user"))
                .withMlApp("support-bot")
                .withTimestamp(Instant.now());
        Feedback comment = Feedback.text("comment", "That solved it, thanks")
                .joinedBySession(sessionId)
                .withSubmitter(new Submitter(userId, "user"))
                .withMlApp("support-bot")
                .withTimestamp(Instant.now());
        llmobs.evaluations().feedback(List.of(thumb, comment));
        // end::feedback[]
    }

    Evaluation run(String question, String answer, String spanId, String traceId) {
        // tag::run[]
        ManagedEvaluatorResult result = llmobs.evaluations().run("faithfulness-judge",
                ManagedEvaluatorInput.of(question, answer).withSpan(spanId, traceId));
        Evaluation evaluation = Evaluation.of("faithfulness", MetricType.SCORE, result.value())
                .joinedBySpan(spanId, traceId)
                .withMlApp("support-bot")
                .withTimestamp(Instant.now())
                .withAssessment(result.assessment())
                .withReasoning(result.reasoning());
        // end::run[]
        return evaluation;
    }

    // tag::partial[]
    void submitAll(List<Evaluation> evaluations) {
        try {
            llmobs.evaluations().submit(evaluations);
        } catch (PartialSubmissionException e) {
            List<Evaluation> uncertain = evaluations.subList(e.accepted(), e.accepted() + e.uncertain());
            List<Evaluation> left = evaluations.subList(e.accepted() + e.uncertain(), evaluations.size());
            keepForLater(uncertain, left);
        }
    }
    // end::partial[]

    private void keepForLater(List<Evaluation> uncertain, List<Evaluation> left) {
    }
}
