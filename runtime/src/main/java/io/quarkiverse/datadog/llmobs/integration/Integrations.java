package io.quarkiverse.datadog.llmobs.integration;

import java.util.List;

/**
 * The accounts that an organisation has at providers of models.
 */
public interface Integrations {

    /** The accounts at a provider, which the service sends in one response. */
    List<IntegrationAccount> accounts(IntegrationName integration);

    /**
     * The models that an account offers, which the service sends in one response.
     *
     * @param accountId the id of the account at the provider, {@link IntegrationAccount#accountId()}
     */
    List<IntegrationModel> models(IntegrationName integration, String accountId);
}
