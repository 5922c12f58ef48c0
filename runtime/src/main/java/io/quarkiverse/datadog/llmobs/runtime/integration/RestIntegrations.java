package io.quarkiverse.datadog.llmobs.runtime.integration;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.integration.ReactiveIntegrations;
import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.rest.IntegrationsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.integration.InferenceRequest;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * Integrations, over the MicroProfile interface.
 */
public record RestIntegrations(Api<IntegrationsApi> api) implements ReactiveIntegrations {

    @Override
    public Uni<List<IntegrationAccount>> accounts(IntegrationName integration) {
        Arguments.required("integration", integration);
        return api.plainList(integrations -> integrations.listAccounts(integration.value()));
    }

    @Override
    public Uni<List<IntegrationModel>> models(IntegrationName integration, String accountId) {
        Arguments.required("integration", integration);
        return api.plainList(integrations -> integrations.listModels(integration.value(), accountId));
    }

    @Override
    public Uni<Inference> infer(IntegrationName integration, String accountId, NewInference inference) {
        Arguments.required("integration", integration);
        Plain<InferenceRequest> request = Plain.of(InferenceRequest.of(Arguments.required("inference", inference)));
        return api.plain(integrations -> integrations.createInference(integration.value(), accountId, request),
                read -> read.response() != null || read.errorResponse() != null);
    }
}
