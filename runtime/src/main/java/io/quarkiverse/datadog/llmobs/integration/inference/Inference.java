package io.quarkiverse.datadog.llmobs.integration.inference;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.Tool;
import io.quarkiverse.datadog.llmobs.integration.provider.AnthropicMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.AzureOpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.BedrockMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.OpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.VertexAiMetadata;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The response of a model, and the settings that it was called with.
 *
 * @param response what the model has responded
 * @param errorResponse the error that the provider has reported, or null
 * @param modelId the model
 * @param messages the messages that were sent, never null
 * @param tools the tools that the model was offered, never null
 * @param jsonSchema the JSON schema of the response
 * @param temperature the temperature
 * @param topP the probability of the tokens to choose from
 * @param topK the number of tokens to choose from
 * @param maxTokens the largest number of tokens of the response
 * @param maxCompletionTokens the same, under the name that some models want
 * @param frequencyPenalty how much tokens that are frequent so far are avoided
 * @param presencePenalty how much tokens that are there already are avoided
 * @param anthropicMetadata settings for Anthropic
 * @param azureOpenaiMetadata settings for Azure OpenAI
 * @param bedrockMetadata settings for Amazon Bedrock
 * @param openaiMetadata settings for OpenAI
 * @param vertexAiMetadata settings for Vertex AI
 * @param other members that this version does not know, never null
 */
public record Inference(InferenceResult response, InferenceError errorResponse, String modelId, List<Message> messages,
        List<Tool> tools, String jsonSchema, Double temperature, Double topP, Long topK, Long maxTokens,
        Long maxCompletionTokens, Double frequencyPenalty, Double presencePenalty, AnthropicMetadata anthropicMetadata,
        AzureOpenAiMetadata azureOpenaiMetadata, BedrockMetadata bedrockMetadata, OpenAiMetadata openaiMetadata,
        VertexAiMetadata vertexAiMetadata, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Inference {
        messages = Values.copyOrEmpty(messages);
        tools = Values.copyOrEmpty(tools);
        other = Values.copyOrEmpty(other);
    }
}
