package io.quarkiverse.datadog.llmobs.integration.provider;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Where a model runs at Azure OpenAI.
 *
 * @param resourceName the resource
 * @param deploymentId the deployment
 * @param modelVersion the version of the deployed model
 * @param other members that this version does not know, never null
 */
public record AzureOpenAiMetadata(String resourceName, String deploymentId, String modelVersion,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AzureOpenAiMetadata {
        other = Values.copyOrEmpty(other);
    }

    public static AzureOpenAiMetadata of(String resourceName, String deploymentId) {
        return new AzureOpenAiMetadata(resourceName, deploymentId, null, null);
    }

    public AzureOpenAiMetadata withModelVersion(String modelVersion) {
        return new AzureOpenAiMetadata(resourceName, deploymentId, modelVersion, other);
    }
}
