package io.quarkiverse.datadog.llmobs.integration;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A model that an account offers.
 *
 * @param id the id that the service has given it
 * @param modelId the id at the provider, by which requests name the model
 * @param modelDisplayName a name of the model to show
 * @param integration the provider of the account
 * @param integrationDisplayName a name of that provider to show
 * @param provider the vendor of the model
 * @param providerDisplayName a name of the vendor to show
 * @param hasAccess whether the account may call the model
 * @param jsonSchema whether the model can be made to keep to a JSON schema
 * @param regionPrefixOverrides the prefix of the model id in each region, or null
 * @param other members that this version does not know, never null
 */
public record IntegrationModel(String id, String modelId, String modelDisplayName, IntegrationName integration,
        String integrationDisplayName, String provider, String providerDisplayName, Boolean hasAccess, Boolean jsonSchema,
        Map<String, Object> regionPrefixOverrides, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public IntegrationModel {
        regionPrefixOverrides = Values.copy(regionPrefixOverrides);
        other = Values.copyOrEmpty(other);
    }
}
