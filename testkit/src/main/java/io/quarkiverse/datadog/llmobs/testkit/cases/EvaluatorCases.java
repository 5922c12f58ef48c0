package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.EVALUATOR;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorDefinition;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorScope;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorTarget;
import io.quarkiverse.datadog.llmobs.evaluator.judge.AssessmentCriteria;
import io.quarkiverse.datadog.llmobs.evaluator.judge.InferenceParameters;
import io.quarkiverse.datadog.llmobs.evaluator.judge.JudgeMessage;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmProvider;
import io.quarkiverse.datadog.llmobs.evaluator.judge.MessageContent;
import io.quarkiverse.datadog.llmobs.evaluator.judge.ProviderName;
import io.quarkiverse.datadog.llmobs.rest.EvaluatorsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on custom evaluators.
 */
final class EvaluatorCases {

    private static final String EVALUATOR_JSON = """
            {"id": "tone", "type": "evaluator_config", "attributes": {
                "eval_name": "tone", "category": "quality",
                "target": {"application_name": "bot", "enabled": true, "eval_scope": "span", "filter": "env:prod",
                    "root_spans_only": true, "sampling_percentage": 12.5,
                    "experiment_project_ids": ["11111111-1111-4111-8111-111111111111"]},
                "llm_provider": {"integration_provider": "amazon-bedrock", "integration_account_id": "account-1",
                    "model_name": "small", "bedrock": {"region": "eu-west-1", "inference_profile": "profile-1"},
                    "vertex_ai": {"project": "project-1", "location": "europe-west1"}},
                "llm_judge_config": {
                    "inference_params": {"temperature": 0.25, "max_tokens": 50, "top_p": 1, "top_k": 5,
                        "frequency_penalty": 0.5, "presence_penalty": -0.5},
                    "prompt_template": [
                        {"role": "system", "content": "Judge the tone."},
                        {"role": "user", "contents": [{"type": "text", "value": {"text": "{{span_output}}"}},
                            {"type": "tool_call", "value": {"tool_call": {"id": "c", "name": "add", "arguments": "{}"}}},
                            {"type": "tool_call_result", "value": {
                                "tool_call_result": {"tool_id": "c", "name": "add", "result": "3"}}}]}],
                    "parsing_type": "structured_output", "output_schema": {"additionalProperties": false},
                    "assessment_criteria": {"min_threshold": 0.5, "max_threshold": 1, "pass_values": ["good"],
                        "pass_when": true},
                    "target_query": "@output", "context_query": null},
                "created_by": {"email": "ada@example.com"}, "last_updated_by": {"email": "bob@example.com"},
                "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-14T19:39:31.418984Z"}}""";

    private EvaluatorCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), get(), update(), delete());
    }

    private static OperationCase list() {
        return OperationCase.of(EvaluatorsApi.class, EvaluatorsApi::listEvaluators)
                .blocking(llmobs -> llmobs.evaluators().list())
                .reactive(llmobs -> llmobs.evaluators().list())
                .response("""
                        {"data": [%s]}""".formatted(EVALUATOR_JSON))
                .build();
    }

    private static OperationCase get() {
        return OperationCase.of(EvaluatorsApi.class, api -> api.getEvaluator(EVALUATOR))
                .blocking(llmobs -> llmobs.evaluators().get(EVALUATOR))
                .reactive(llmobs -> llmobs.evaluators().get(EVALUATOR))
                .response("""
                        {"data": %s}""".formatted(EVALUATOR_JSON))
                .build();
    }

    private static OperationCase update() {
        EvaluatorDefinition definition = new EvaluatorDefinition(
                EvaluatorTarget.of("bot").enabled(false).withScope(EvaluatorScope.SPAN).withFilter("env:prod").onlyRootSpans()
                        .sampling(12.5).inProjects("11111111-1111-4111-8111-111111111111"),
                "quality",
                LlmProvider.of(ProviderName.AMAZON_BEDROCK, "account-1", "small").withBedrock("eu-west-1", "profile-1")
                        .withVertexAi("project-1", "europe-west1"),
                LlmJudge.of(JudgeMessage.system("Judge the tone."),
                        JudgeMessage.of("user", MessageContent.text("{{span_output}}"),
                                MessageContent.toolCall("c", "add", "{}"),
                                MessageContent.toolResult("c", "add", "3")))
                        .withInferenceParams(InferenceParameters.defaults().withTemperature(0.25).withMaxTokens(50).withTopP(1)
                                .withTopK(5).withPenalties(0.5, -0.5))
                        .withOutputSchema(Map.of("additionalProperties", false))
                        .withAssessmentCriteria(AssessmentCriteria.between(0.5, 1)),
                null);
        return OperationCase
                .of(EvaluatorsApi.class,
                        api -> api.updateEvaluator(EVALUATOR, Document.of("evaluator_config", definition)))
                .blockingVoid(llmobs -> llmobs.evaluators().update(EVALUATOR, definition))
                .reactive(llmobs -> llmobs.evaluators().update(EVALUATOR, definition))
                .request("""
                        {"data": {"type": "evaluator_config", "attributes": {
                            "category": "quality",
                            "target": {"application_name": "bot", "enabled": false, "eval_scope": "span", "filter": "env:prod",
                                "root_spans_only": true, "sampling_percentage": 12.5,
                                "experiment_project_ids": ["11111111-1111-4111-8111-111111111111"]},
                            "llm_provider": {"integration_provider": "amazon-bedrock", "integration_account_id": "account-1",
                                "model_name": "small", "bedrock": {"region": "eu-west-1", "inference_profile": "profile-1"},
                                "vertex_ai": {"project": "project-1", "location": "europe-west1"}},
                            "llm_judge_config": {
                                "inference_params": {"temperature": 0.25, "max_tokens": 50, "top_p": 1, "top_k": 5,
                                    "frequency_penalty": 0.5, "presence_penalty": -0.5},
                                "prompt_template": [
                                    {"role": "system", "content": "Judge the tone."},
                                    {"role": "user", "contents": [
                                        {"type": "text", "value": {"text": "{{span_output}}"}},
                                        {"type": "tool_call", "value": {
                                            "tool_call": {"id": "c", "name": "add", "arguments": "{}"}}},
                                        {"type": "tool_call_result", "value": {
                                            "tool_call_result": {"tool_id": "c", "name": "add", "result": "3"}}}]}],
                                "parsing_type": "structured_output", "output_schema": {"additionalProperties": false},
                                "assessment_criteria": {"min_threshold": 0.5, "max_threshold": 1}}}}}""")
                .response(200, "application/vnd.api+json", "")
                .build();
    }

    private static OperationCase delete() {
        return OperationCase.of(EvaluatorsApi.class, api -> api.deleteEvaluator(EVALUATOR))
                .blockingVoid(llmobs -> llmobs.evaluators().delete(EVALUATOR))
                .reactive(llmobs -> llmobs.evaluators().delete(EVALUATOR))
                .build();
    }
}
