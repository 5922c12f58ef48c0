package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;

/**
 * The properties of a new dataset, or the changes of an existing one, from a caller.
 */
public record DatasetForm(String name, String description, Map<String, Object> metadata) {

    public NewDataset creation() {
        return new NewDataset(name, description, metadata);
    }

    public DatasetChanges changes() {
        return new DatasetChanges(name, description, metadata);
    }
}
