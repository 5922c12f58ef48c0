package io.quarkiverse.datadog.llmobs.integration;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Integrations}.
 */
public interface ReactiveIntegrations {

    /** @see Integrations#accounts(IntegrationName) */
    Uni<List<IntegrationAccount>> accounts(IntegrationName integration);

    /** @see Integrations#models(IntegrationName, String) */
    Uni<List<IntegrationModel>> models(IntegrationName integration, String accountId);

    /** @see Integrations#infer(IntegrationName, String, NewInference) */
    Uni<Inference> infer(IntegrationName integration, String accountId, NewInference inference);
}
