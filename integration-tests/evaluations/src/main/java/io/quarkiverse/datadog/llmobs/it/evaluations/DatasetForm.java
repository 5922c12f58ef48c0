package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;

/**
 * What a caller says about a dataset: all of a new one, or what changes of another.
 */
public record DatasetForm(String name, String description, Map<String, Object> metadata) {

    NewDataset creation() {
        return new NewDataset(name, description, metadata);
    }

    DatasetChanges changes() {
        return new DatasetChanges(name, description, metadata);
    }
}
