package io.quarkiverse.datadog.llmobs.deployment;

import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.vertx.ext.web.Router;

/**
 * Creates a dataset for each request and names all there are.
 */
public class ReloadedApplication {

    @Inject
    LlmObservability llmobs;

    void routes(@Observes Router router) {
        router.get("/first").blockingHandler(request -> {
            llmobs.datasets().create(NewDataset.named(request.request().getParam("name")));
            request.end("first: " + llmobs.datasets().list().stream().sorted((a, b) -> a.createdAt().compareTo(b.createdAt()))
                    .map(Dataset::name).collect(Collectors.joining(", ")));
        });
    }
}
