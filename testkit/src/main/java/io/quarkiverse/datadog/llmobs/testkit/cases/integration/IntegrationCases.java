package io.quarkiverse.datadog.llmobs.testkit.cases.integration;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.INTEGRATION_ACCOUNT;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.integration.inference.Sampling;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.MessagePart;
import io.quarkiverse.datadog.llmobs.integration.message.Tool;
import io.quarkiverse.datadog.llmobs.integration.message.ToolCall;
import io.quarkiverse.datadog.llmobs.integration.message.ToolResult;
import io.quarkiverse.datadog.llmobs.integration.provider.OpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.ProviderMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.ReasoningEffort;
import io.quarkiverse.datadog.llmobs.integration.provider.ReasoningSummary;
import io.quarkiverse.datadog.llmobs.rest.IntegrationsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.integration.InferenceRequest;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on accounts at providers of models.
 */
public final class IntegrationCases {

    private static final String INTEGRATION = "azure_openai";
    private static final IntegrationName NAME = IntegrationName.AZURE_OPENAI;

    private IntegrationCases() {
    }

    public static List<OperationCase> all() {
        return List.of(accounts(), models(), infer());
    }

    private static OperationCase accounts() {
        return OperationCase.of(IntegrationsApi.class, api -> api.listAccounts(INTEGRATION))
                .blocking(llmobs -> llmobs.integrations().accounts(NAME))
                .reactive(llmobs -> llmobs.integrations().accounts(NAME))
                .response("""
                        [{"id": "integration-account-1", "integration": "azure_openai", "account_id": "account-1",
                          "account_name": "Production", "account_region": "eastus", "azure_openai_metadata": {
                            "resource_name": "bot", "deployment_id": "gpt-4o-bot", "model_version": "2024-08-06"}},
                         {"id": "integration-account-2", "integration": "azure_openai", "account_id": "account-2",
                          "account_name": "Test", "vertex_ai_metadata": {
                            "location": "europe-west1", "project": "bot", "project_ids": ["bot", "test"]}}]""")
                .build();
    }

    private static OperationCase models() {
        return OperationCase.of(IntegrationsApi.class, api -> api.listModels(INTEGRATION, INTEGRATION_ACCOUNT))
                .blocking(llmobs -> llmobs.integrations().models(NAME, INTEGRATION_ACCOUNT))
                .reactive(llmobs -> llmobs.integrations().models(NAME, INTEGRATION_ACCOUNT))
                .response("""
                        [{"id": "model-1", "model_id": "gpt-4o", "model_display_name": "GPT-4o",
                          "integration": "azure_openai", "integration_display_name": "Azure OpenAI", "provider": "openai",
                          "provider_display_name": "OpenAI", "has_access": true, "json_schema": true,
                          "region_prefix_overrides": {"eu-west-1": "eu"}},
                         {"id": "model-2", "model_id": "small", "model_display_name": "Small",
                          "integration": "azure_openai", "integration_display_name": "Azure OpenAI", "provider": "openai",
                          "provider_display_name": "OpenAI", "has_access": false, "json_schema": false}]""")
                .build();
    }

    private static OperationCase infer() {
        NewInference inference = NewInference
                .of("gpt-4o", Message.system("You know the weather."), Message.of("user", MessagePart.text("Paris?")),
                        Message.assistant("").withToolCalls(ToolCall.of("call-1", "weather", Map.of("theCity", "Paris"))),
                        Message.of("tool", MessagePart.toolResult(ToolResult.of("call-1", "weather", "rain")))
                                .withToolResults(ToolResult.of("call-1", "weather", "rain")))
                .withTools(Tool.function("weather", "the weather in a city", Map.of("type", "object")))
                .withJsonSchema("{\"type\":\"object\"}")
                .withSampling(Sampling.ofModel().withTemperature(0.5).withTopP(0.9).withTopK(40).withMaxTokens(1000)
                        .withMaxCompletionTokens(900).withPenalties(0.25, -0.25))
                .withMetadata(ProviderMetadata.of(OpenAiMetadata.of(ReasoningEffort.LOW, ReasoningSummary.AUTO)));
        return OperationCase
                .of(IntegrationsApi.class,
                        api -> api.createInference(INTEGRATION, INTEGRATION_ACCOUNT,
                                Plain.of(InferenceRequest.of(inference))))
                .blocking(llmobs -> llmobs.integrations().infer(NAME, INTEGRATION_ACCOUNT, inference))
                .reactive(llmobs -> llmobs.integrations().infer(NAME, INTEGRATION_ACCOUNT, inference))
                .request("""
                        {"model_id": "gpt-4o", "messages": [
                            {"role": "system", "content": "You know the weather."},
                            {"role": "user", "contents": [{"type": "text", "value": {"text": "Paris?"}}]},
                            {"role": "assistant", "content": "", "tool_calls": [{"tool_id": "call-1", "name": "weather",
                                "type": "function", "arguments": {"theCity": "Paris"}}]},
                            {"role": "tool", "contents": [{"type": "tool_call_result", "value": {"tool_call_result": {
                                "tool_id": "call-1", "name": "weather", "type": "function", "result": "rain"}}}],
                             "tool_results": [{"tool_id": "call-1", "name": "weather", "type": "function",
                                "result": "rain"}]}],
                         "tools": [{"type": "function", "function": {"name": "weather",
                            "description": "the weather in a city", "parameters": {"type": "object"}}}],
                         "json_schema": "{\\"type\\":\\"object\\"}", "temperature": 0.5, "top_p": 0.9, "top_k": 40,
                         "max_tokens": 1000, "max_completion_tokens": 900, "frequency_penalty": 0.25,
                         "presence_penalty": -0.25,
                         "openai_metadata": {"reasoning_effort": "low", "reasoning_summary": "auto"}}""")
                .response("""
                        {"model_id": "gpt-4o", "messages": [
                            {"id": "message-1", "role": "user", "contents": [
                                {"type": "text", "value": {"text": "Paris?"}},
                                {"type": "tool_call", "value": {"tool_call": {"name": "weather", "tool_id": "call-1",
                                    "type": "function", "arguments": {"theCity": "Paris"}}}}],
                             "tool_calls": [{"name": "weather", "arguments": {"theCity": "Paris"}}],
                             "tool_results": [{"name": "weather", "result": "rain"}]}],
                         "tools": [{"type": "function", "function": {"name": "weather", "parameters": {}}}],
                         "json_schema": "{}", "temperature": 0.5, "top_p": 0.9, "top_k": 40, "max_tokens": 1000,
                         "max_completion_tokens": 900, "frequency_penalty": 0.25, "presence_penalty": -0.25,
                         "anthropic_metadata": {"effort": "low", "thinking": {"type": "enabled", "budget_tokens": 100}},
                         "azure_openai_metadata": {"resource_name": "bot"}, "bedrock_metadata": {"region": "eu-west-1"},
                         "openai_metadata": {"reasoning_effort": "low", "reasoning_summary": "auto"},
                         "vertex_ai_metadata": {"location": "europe-west1", "project_ids": ["bot"]},
                         "error_response": {"type": "overloaded", "message": "busy"},
                         "response": {"content": "It rains.", "finish_reason": "stop", "assessment": null,
                            "input_tokens": 30, "output_tokens": 4, "total_tokens": 34, "latency": 350,
                            "internal_reasoning": {"text": "rain", "reasoning_tokens": 1},
                            "tools": [{"type": "function", "function": {"name": "weather", "parameters": {}}}],
                            "inference_codes": [{"id": "code-1", "type": "python", "code": "print()"}]}}""")
                .build();
    }
}
