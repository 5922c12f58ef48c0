package io.quarkiverse.datadog.llmobs.emulator.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * An experiment.
 *
 * @param name the name, made unique if the request requires it
 * @param datasetId the dataset, or null
 */
record Experiment(String id, String projectId, String name, String datasetId, int datasetVersion, long created, Sent sent)
        implements
            Catalog.Item {

    /** What a request to create it sends and gets back; only the name is never null. */
    record Sent(String name, String description, ObjectNode metadata, ObjectNode config, JsonNode parentId,
            Integer runCount) {
    }
}
