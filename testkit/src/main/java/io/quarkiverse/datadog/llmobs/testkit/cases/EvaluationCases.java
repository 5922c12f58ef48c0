package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.MANAGED_EVALUATOR;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.evaluation.AcceptedBatch;
import io.quarkiverse.datadog.llmobs.evaluation.Assessment;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorInput;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;
import io.quarkiverse.datadog.llmobs.evaluation.SpanJoin;
import io.quarkiverse.datadog.llmobs.evaluation.Submission;
import io.quarkiverse.datadog.llmobs.evaluation.TagJoin;
import io.quarkiverse.datadog.llmobs.rest.unpublished.IntakeApi;
import io.quarkiverse.datadog.llmobs.rest.unpublished.ManagedEvaluatorsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetric;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetrics;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.JoinOn;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.Response;

/**
 * The operations of the intake and of managed evaluators, which are not part of the published API.
 */
final class EvaluationCases {

    private static final long TIME = 1_786_650_000_123L;

    private EvaluationCases() {
    }

    static List<OperationCase> all() {
        return List.of(submit(), run());
    }

    private static OperationCase submit() {
        List<Evaluation> evaluations = List.of(
                Evaluation.score("faithfulness", 0.5).joinedBySpan("span-1", "trace-1").withMlApp("bot")
                        .withTimestamp(Instant.ofEpochMilli(TIME)).withAssessment(Assessment.PASS)
                        .withReasoning("all from the source").withScope(EvaluationScope.SPAN).withTags("env:test")
                        .withMetadata(Map.of("camelCase", "v")),
                Evaluation.json("topics", Map.of("first", "billing")).joinedByTag("message_id", "m-1").withMlApp("bot")
                        .withTimestamp(Instant.ofEpochMilli(TIME)));
        EvaluationMetrics metrics = new EvaluationMetrics(List.of(
                new EvaluationMetric("evaluation", "faithfulness", MetricType.SCORE, null, 0.5, null, null,
                        new JoinOn(new SpanJoin("span-1", "trace-1"), null), "bot", TIME, Assessment.PASS,
                        "all from the source", EvaluationScope.SPAN, List.of("env:test"), Map.of("camelCase", "v"), null,
                        null, null, null, null, null),
                new EvaluationMetric("evaluation", "topics", MetricType.JSON, null, null, null, Map.of("first", "billing"),
                        new JoinOn(null, new TagJoin("message_id", "m-1")), "bot", TIME, null, null, null, null, null, null,
                        null, null, null, null, null)));
        return OperationCase.of(IntakeApi.class, api -> api.submitMetrics(Document.of("evaluation_metric", metrics)))
                .blocking(llmobs -> repeated(llmobs.evaluations().submit(evaluations)))
                .reactive(llmobs -> llmobs.evaluations().submit(evaluations).map(EvaluationCases::repeated))
                .request("""
                        {"data": {"type": "evaluation_metric", "attributes": {"metrics": [
                            {"event_kind": "evaluation", "label": "faithfulness", "metric_type": "score", "score_value": 0.5,
                                "join_on": {"span": {"span_id": "span-1", "trace_id": "trace-1"}}, "ml_app": "bot",
                                "timestamp_ms": 1786650000123, "assessment": "pass", "reasoning": "all from the source",
                                "eval_scope": "span", "tags": ["env:test"], "metadata": {"camelCase": "v"}},
                            {"event_kind": "evaluation", "label": "topics", "metric_type": "json",
                                "json_value": {"first": "billing"},
                                "join_on": {"tag": {"key": "message_id", "value": "m-1"}}, "ml_app": "bot",
                                "timestamp_ms": 1786650000123}]}}}""")
                .response(202, Response.JSON_API, """
                        {"data": {"id": "batch-1", "type": "evaluation_metric", "attributes": {"metrics": [
                            {"id": "metric-1", "event_kind": "evaluation", "label": "faithfulness", "metric_type": "score",
                                "score_value": 0.5, "join_on": {"span": {"span_id": "span-1", "trace_id": "trace-1"}},
                                "ml_app": "bot", "timestamp_ms": 1786650000123},
                            {"id": "metric-2", "event_kind": "evaluation", "label": "topics", "metric_type": "json",
                                "json_value": {"first": "billing"},
                                "join_on": {"tag": {"key": "message_id", "value": "m-1"}}, "ml_app": "bot",
                                "timestamp_ms": 1786650000123}]}}}""")
                .missingBody(MissingBody.EMPTY_RESULT)
                .build();
    }

    private static OperationCase run() {
        ManagedEvaluatorInput input = ManagedEvaluatorInput.of("Who wrote Faust?", "Goethe").withExpectedOutput("Goethe");
        return OperationCase
                .of(ManagedEvaluatorsApi.class,
                        api -> api.runEvaluator(MANAGED_EVALUATOR, Document.of("evaluator_inference", input)))
                .blocking(llmobs -> llmobs.evaluations().run(MANAGED_EVALUATOR, input))
                .reactive(llmobs -> llmobs.evaluations().run(MANAGED_EVALUATOR, input))
                .request("""
                        {"data": {"type": "evaluator_inference", "attributes": {"context": {
                            "span_input": "Who wrote Faust?", "span_output": "Goethe",
                            "meta": {"expected_output": "Goethe"}}}}}""")
                .response("""
                        {"data": {"type": "evaluator_inference", "attributes": {
                            "value": 0.5, "reasoning": "as expected", "assessment": "pass", "status": "OK"}}}""")
                .withoutResourceId()
                .build();
    }

    /** The response to the only request; null when it had no body. */
    private static AcceptedBatch repeated(Submission submission) {
        AcceptedBatch batch = submission.batches().get(0);
        return batch.id() == null ? null : batch;
    }
}
