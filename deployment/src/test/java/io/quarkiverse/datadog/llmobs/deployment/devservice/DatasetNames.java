package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.vertx.ext.web.Router;

/**
 * Lists and creates datasets for an HTTP client.
 */
public class DatasetNames {

    @Inject
    LlmObservability llmobs;

    void routes(@Observes Router router) {
        router.get("/names").blockingHandler(request -> request.end(
                llmobs.datasets().list().stream().map(Dataset::name).sorted().collect(Collectors.joining(", "))));
        router.get("/create").blockingHandler(request -> request.end(
                llmobs.datasets().create(NewDataset.named(request.request().getParam("name"))).name()));
    }
}
