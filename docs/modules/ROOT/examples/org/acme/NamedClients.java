package org.acme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class NamedClients {

    // tag::named[]
    @Inject
    @LlmObservabilityClient("staging")
    LlmObservability staging;
    // end::named[]

    // tag::reactive[]
    @Inject
    ReactiveLlmObservability llmobs;

    Multi<String> names() {
        return llmobs.datasets().list().stream().map(Dataset::name);
    }
    // end::reactive[]

    // tag::raw[]
    @Inject
    @RestClient
    DatasetsApi api;

    Uni<String> nextCursor(String projectId) {
        return api.listDatasets(projectId, null, null, null, 50).map(page -> page.meta().after());
    }
    // end::raw[]

    // tag::raw-create[]
    Uni<Dataset> create(String projectId, NewDataset dataset) {
        return api.createDataset(projectId, Document.of("datasets", dataset)).map(response -> response.data().attributes());
    }
    // end::raw-create[]

    // tag::raw-named[]
    @Inject
    @RestClient
    @LlmObservabilityClient("staging")
    DatasetsApi stagingApi;
    // end::raw-named[]
}
