package io.quarkiverse.datadog.llmobs.runtime.integration;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.integration.Integrations;
import io.quarkiverse.datadog.llmobs.integration.ReactiveIntegrations;
import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
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

    @Override
    public Inference infer(IntegrationName integration, String accountId, NewInference inference) {
        return Blocking.await(reactive.infer(integration, accountId, inference));
    }
}
