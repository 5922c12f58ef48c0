package io.quarkiverse.datadog.llmobs.integration;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;

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

    /**
     * Calls a model through an account. Not retried when a failure leaves open whether the service has called it: a retry would
     * call it, and cost, once more.
     *
     * @param accountId the id of the account at the provider, {@link IntegrationAccount#accountId()}
     * @return the response of the model; an error that the provider has reported is in
     *         {@link Inference#errorResponse() errorResponse()}
     */
    Inference infer(IntegrationName integration, String accountId, NewInference inference);
}
