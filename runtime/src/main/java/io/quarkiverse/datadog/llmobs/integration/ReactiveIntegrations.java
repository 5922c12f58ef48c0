package io.quarkiverse.datadog.llmobs.integration;

import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Integrations}.
 */
public interface ReactiveIntegrations {

    /** @see Integrations#accounts(IntegrationName) */
    Uni<List<IntegrationAccount>> accounts(IntegrationName integration);

    /** @see Integrations#models(IntegrationName, String) */
    Uni<List<IntegrationModel>> models(IntegrationName integration, String accountId);
}
