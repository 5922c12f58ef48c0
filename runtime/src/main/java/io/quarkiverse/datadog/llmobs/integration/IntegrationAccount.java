package io.quarkiverse.datadog.llmobs.integration;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.integration.provider.AzureOpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.VertexAiMetadata;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An account at a provider of models.
 *
 * @param id the id that the service has given it
 * @param integration the provider
 * @param accountId the id at the provider, by which requests name the account
 * @param accountName a name to show
 * @param accountRegion the region at the provider
 * @param azureOpenaiMetadata further data of an account at Azure OpenAI
 * @param vertexAiMetadata further data of an account at Vertex AI
 * @param other members that this version does not know, never null
 */
public record IntegrationAccount(String id, IntegrationName integration, String accountId, String accountName,
        String accountRegion, AzureOpenAiMetadata azureOpenaiMetadata, VertexAiMetadata vertexAiMetadata,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public IntegrationAccount {
        other = Values.copyOrEmpty(other);
    }
}
