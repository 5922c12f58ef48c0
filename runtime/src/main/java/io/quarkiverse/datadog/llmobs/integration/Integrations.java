package io.quarkiverse.datadog.llmobs.integration;

import java.util.List;

/**
 * The accounts that an organisation has at providers of models.
 */
public interface Integrations {

    /** The accounts at a provider, which the service sends in one response. */
    List<IntegrationAccount> accounts(IntegrationName integration);
}
