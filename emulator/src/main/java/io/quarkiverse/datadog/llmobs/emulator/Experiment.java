package io.quarkiverse.datadog.llmobs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An experiment.
 *
 * @param name the name, made unique if that was asked for
 * @param datasetId the dataset, or null
 */
record Experiment(String id, String projectId, String name, String datasetId, int datasetVersion, long created, Sent sent)
        implements
            Catalog.Item {

    /** What a create sends along and gets back; only the name is never null. */
    record Sent(String name, String description, ObjectNode metadata, ObjectNode config, JsonNode parentId,
            Integer runCount) {
    }
}
