package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;

/**
 * A dataset in the responses of this application.
 */
public record DatasetView(String id, String name, String description, Map<String, Object> metadata, Long version) {

    public static DatasetView of(Dataset dataset) {
        return new DatasetView(dataset.id(), dataset.name(), dataset.description(), dataset.metadata(),
                dataset.currentVersion());
    }
}
