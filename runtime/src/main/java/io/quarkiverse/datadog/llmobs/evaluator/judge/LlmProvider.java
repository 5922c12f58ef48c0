package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The model that an evaluator asks, and the account that pays for it.
 *
 * @param integrationProvider the integration through which the model is called
 * @param integrationAccountId the account of the integration
 * @param modelName the name of the model
 * @param bedrock settings of Amazon Bedrock
 * @param vertexAi settings of Vertex AI
 * @param other members that this version does not know, never null
 */
public record LlmProvider(ProviderName integrationProvider, String integrationAccountId, String modelName,
        BedrockOptions bedrock, VertexAiOptions vertexAi, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public LlmProvider {
        other = Values.copyOrEmpty(other);
    }

    public static LlmProvider of(ProviderName integrationProvider, String integrationAccountId, String modelName) {
        return new LlmProvider(integrationProvider, integrationAccountId, modelName, null, null, null);
    }

    public LlmProvider withBedrock(String region, String inferenceProfile) {
        return new LlmProvider(integrationProvider, integrationAccountId, modelName,
                new BedrockOptions(region, inferenceProfile, null), vertexAi, other);
    }

    public LlmProvider withVertexAi(String project, String location) {
        return new LlmProvider(integrationProvider, integrationAccountId, modelName, bedrock,
                new VertexAiOptions(project, location, null), other);
    }
}
