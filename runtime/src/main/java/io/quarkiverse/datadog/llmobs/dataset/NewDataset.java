package io.quarkiverse.datadog.llmobs.dataset;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A dataset to create. If the project has one of that name, the service returns it unchanged.
 *
 * @param name the name, not blank
 * @param description free text, or null
 * @param metadata free-form JSON object, or null
 */
public record NewDataset(String name, String description, Map<String, Object> metadata) {

    public NewDataset {
        Values.required("The name of a dataset", name);
        metadata = Values.copy(metadata);
    }

    public static NewDataset named(String name) {
        return new NewDataset(name, null, null);
    }

    public NewDataset withDescription(String description) {
        return new NewDataset(name, description, metadata);
    }

    public NewDataset withMetadata(Map<String, Object> metadata) {
        return new NewDataset(name, description, metadata);
    }
}
