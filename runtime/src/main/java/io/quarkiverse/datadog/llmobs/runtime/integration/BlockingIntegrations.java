package io.quarkiverse.datadog.llmobs.runtime.integration;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.integration.Integrations;
import io.quarkiverse.datadog.llmobs.integration.ReactiveIntegrations;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for the results of the reactive integrations.
 */
public record BlockingIntegrations(ReactiveIntegrations reactive) implements Integrations {

    @Override
    public List<IntegrationAccount> accounts(IntegrationName integration) {
        return Blocking.await(reactive.accounts(integration));
    }

    @Override
    public List<IntegrationModel> models(IntegrationName integration, String accountId) {
        return Blocking.await(reactive.models(integration, accountId));
    }
}
