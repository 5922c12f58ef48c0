package io.quarkiverse.datadog.llmobs.testkit.cases.integration;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.INTEGRATION_ACCOUNT;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.rest.IntegrationsApi;
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
        return List.of(accounts(), models());
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
}
