package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that deletes datasets.
 *
 * @param datasetIds the datasets to delete
 * @param type {@code soft}, which the live service expects; the published description does not name it
 */
public record DatasetDeletion(List<String> datasetIds, String type) {

    public DatasetDeletion {
        datasetIds = Values.copy(datasetIds);
    }

    public static DatasetDeletion soft(List<String> datasetIds) {
        return new DatasetDeletion(datasetIds, "soft");
    }
}
