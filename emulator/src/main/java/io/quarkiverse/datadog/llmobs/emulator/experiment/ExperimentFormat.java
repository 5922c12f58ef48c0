package io.quarkiverse.datadog.llmobs.emulator.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Experiments as JSON.
 */
final class ExperimentFormat implements ResourceFormat<Experiment> {

    @Override
    public ObjectNode published(Experiment experiment, ResponseKind kind) {
        ObjectNode attributes = Json.object()
                .put("created_at", kind.timestamp(experiment.created()))
                // Required and not nullable in the description, although a create may leave it out.
                .put("dataset_id", experiment.datasetId() == null ? "" : experiment.datasetId())
                .put("description", experiment.sent().description())
                .put("experiment", experiment.sent().name())
                .put("name", experiment.name())
                .put("project_id", experiment.projectId())
                .put("updated_at", kind.timestamp(experiment.created()));
        if (experiment.datasetId() != null) {
            attributes.put("dataset_version", experiment.datasetVersion());
        }
        if (experiment.sent().runCount() != null) {
            attributes.put("run_count", experiment.sent().runCount());
        }
        attributes.set("author", JsonApi.author());
        attributes.set("config", experiment.sent().config());
        attributes.set("metadata", experiment.sent().metadata());
        JsonApi.setIfPresent(attributes, "parent_experiment_id", experiment.sent().parentId());
        return JsonApi.resource(experiment.id(), "experiments", attributes);
    }

    @Override
    public ObjectNode live(Experiment experiment, ResponseKind kind) {
        ObjectNode attributes = Json.object();
        attributes.set("author", JsonApi.author());
        JsonApi.setIfPresent(attributes, "config", experiment.sent().config());
        attributes.put("created_at", kind.timestamp(experiment.created()));
        if (experiment.datasetId() != null) {
            attributes.put("dataset_id", experiment.datasetId());
            attributes.put("dataset_version", experiment.datasetVersion());
        }
        attributes.put("description", experiment.sent().description() == null ? "" : experiment.sent().description());
        attributes.put("experiment", experiment.sent().name());
        attributes.put("is_auto_experiment", false);
        JsonApi.setIfPresent(attributes, "metadata", experiment.sent().metadata());
        attributes.put("name", experiment.name());
        JsonApi.setIfPresent(attributes, "parent_experiment_id", experiment.sent().parentId());
        attributes.put("project_id", experiment.projectId());
        if (experiment.sent().runCount() != null) {
            attributes.put("run_count", experiment.sent().runCount());
        }
        attributes.put("updated_at", kind.timestamp(experiment.created()));
        return JsonApi.resource(experiment.id(), "experiments", attributes);
    }
}
