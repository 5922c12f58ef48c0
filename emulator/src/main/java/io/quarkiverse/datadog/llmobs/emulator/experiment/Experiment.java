package io.quarkiverse.datadog.llmobs.emulator.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * An experiment.
 */
public record Experiment(String id, String projectId, Content content, long created) implements Catalog.Item {

    /**
     * What a request says of an experiment. Only the names are never null.
     *
     * @param name the name of the run, made unique if the request requires it
     * @param experiment the logical name
     * @param datasetVersion null without a dataset
     */
    public record Content(String name, String experiment, String description, String datasetId, Integer datasetVersion,
            ObjectNode metadata, ObjectNode config, String parentId, Integer runCount) {
    }

    @Override
    public String name() {
        return content.name();
    }
}
