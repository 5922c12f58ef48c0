package io.quarkiverse.datadog.llmobs.rest.wire.integration;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.integration.inference.Sampling;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.Tool;
import io.quarkiverse.datadog.llmobs.integration.provider.AnthropicMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.AzureOpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.BedrockMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.OpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.ProviderMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.VertexAiMetadata;

/**
 * The body of a request that calls a model: the components of a {@link NewInference}, without their groups.
 */
public record InferenceRequest(String modelId, List<Message> messages, List<Tool> tools, String jsonSchema, Double temperature,
        Double topP, Long topK, Long maxTokens, Long maxCompletionTokens, Double frequencyPenalty, Double presencePenalty,
        AnthropicMetadata anthropicMetadata, AzureOpenAiMetadata azureOpenaiMetadata, BedrockMetadata bedrockMetadata,
        OpenAiMetadata openaiMetadata, VertexAiMetadata vertexAiMetadata) {

    public static InferenceRequest of(NewInference inference) {
        Sampling sampling = inference.sampling();
        ProviderMetadata metadata = inference.metadata();
        return new InferenceRequest(inference.modelId(), inference.messages(), inference.tools(), inference.jsonSchema(),
                sampling.temperature(), sampling.topP(), sampling.topK(), sampling.maxTokens(), sampling.maxCompletionTokens(),
                sampling.frequencyPenalty(), sampling.presencePenalty(), metadata.anthropic(), metadata.azureOpenai(),
                metadata.bedrock(), metadata.openai(), metadata.vertexAi());
    }
}
