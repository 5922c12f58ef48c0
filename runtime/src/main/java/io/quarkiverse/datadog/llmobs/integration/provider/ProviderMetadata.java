package io.quarkiverse.datadog.llmobs.integration.provider;

/**
 * Settings for the providers of models. The service reads those of the provider that is called.
 *
 * @param anthropic settings for Anthropic, or null
 * @param azureOpenai settings for Azure OpenAI, or null
 * @param bedrock settings for Amazon Bedrock, or null
 * @param openai settings for OpenAI, or null
 * @param vertexAi settings for Vertex AI, or null
 */
public record ProviderMetadata(AnthropicMetadata anthropic, AzureOpenAiMetadata azureOpenai, BedrockMetadata bedrock,
        OpenAiMetadata openai, VertexAiMetadata vertexAi) {

    public static ProviderMetadata none() {
        return new ProviderMetadata(null, null, null, null, null);
    }

    public static ProviderMetadata of(AnthropicMetadata anthropic) {
        return new ProviderMetadata(anthropic, null, null, null, null);
    }

    public static ProviderMetadata of(AzureOpenAiMetadata azureOpenai) {
        return new ProviderMetadata(null, azureOpenai, null, null, null);
    }

    public static ProviderMetadata of(BedrockMetadata bedrock) {
        return new ProviderMetadata(null, null, bedrock, null, null);
    }

    public static ProviderMetadata of(OpenAiMetadata openai) {
        return new ProviderMetadata(null, null, null, openai, null);
    }

    public static ProviderMetadata of(VertexAiMetadata vertexAi) {
        return new ProviderMetadata(null, null, null, null, vertexAi);
    }
}
