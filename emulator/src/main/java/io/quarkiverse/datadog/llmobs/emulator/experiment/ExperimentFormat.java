package io.quarkiverse.datadog.llmobs.emulator.experiment;

import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Experiments as JSON.
 *
 * @param withUserData whether an author is shown with more than its id
 * @param datasetNames the name of the dataset with an id, which may be null; null if it is not shown
 */
public record ExperimentFormat(boolean withUserData, UnaryOperator<String> datasetNames)
        implements
            ResourceFormat<Experiment.View> {

    /** The form without what only a list includes on request. */
    static final ExperimentFormat PLAIN = new ExperimentFormat(false, id -> null);

    @Override
    public ObjectNode published(Experiment.View experiment, ResponseKind kind) {
        Experiment.Content content = experiment.content();
        ObjectNode attributes = Json.object()
                .put("created_at", kind.timestamp(experiment.created()))
                // Required and not nullable in the description, although a create may leave it out.
                .put("dataset_id", content.datasetId() == null ? "" : content.datasetId())
                .put("description", content.description())
                .put("experiment", content.experiment())
                .put("name", content.name())
                .put("project_id", experiment.projectId())
                .put("updated_at", kind.timestamp(experiment.updated()));
        if (withUserData) {
            attributes.set("author", JsonApi.authorWithUserData());
        }
        attributes.set("config", content.config());
        attributes.set("metadata", content.metadata());
        putIfPresent(attributes, "dataset_name", datasetNames.apply(content.datasetId()));
        putIfPresent(attributes, "dataset_version", content.datasetVersion());
        putDeletion(attributes, experiment, kind);
        putIfPresent(attributes, "error", content.error());
        putIfPresent(attributes, "parent_experiment_id", content.parentId());
        putIfPresent(attributes, "run_count", content.runCount());
        putIfPresent(attributes, "status", content.status());
        return JsonApi.resource(experiment.id(), "experiments", attributes);
    }

    @Override
    public ObjectNode live(Experiment.View experiment, ResponseKind kind) {
        Experiment.Content content = experiment.content();
        ObjectNode attributes = Json.object();
        attributes.set("author", withUserData ? JsonApi.authorWithUserData() : JsonApi.author());
        JsonApi.setIfPresent(attributes, "config", content.config());
        attributes.put("created_at", kind.timestamp(experiment.created()));
        putIfPresent(attributes, "dataset_id", content.datasetId());
        putIfPresent(attributes, "dataset_name", datasetNames.apply(content.datasetId()));
        putIfPresent(attributes, "dataset_version", content.datasetVersion());
        putDeletion(attributes, experiment, kind);
        attributes.put("description", content.description() == null ? "" : content.description());
        putIfPresent(attributes, "error", content.error());
        attributes.put("experiment", content.experiment());
        attributes.put("is_auto_experiment", false);
        JsonApi.setIfPresent(attributes, "metadata", content.metadata());
        attributes.put("name", content.name());
        putIfPresent(attributes, "parent_experiment_id", content.parentId());
        attributes.put("project_id", experiment.projectId());
        putIfPresent(attributes, "run_count", content.runCount());
        putIfPresent(attributes, "status", content.status());
        attributes.put("updated_at", kind.timestamp(experiment.updated()));
        return JsonApi.resource(experiment.id(), "experiments", attributes);
    }

    private static void putDeletion(ObjectNode attributes, Experiment.View experiment, ResponseKind kind) {
        if (experiment.isDeleted()) {
            attributes.put("deleted_at", kind.timestamp(experiment.deleted()));
        }
    }

    private static void putIfPresent(ObjectNode attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private static void putIfPresent(ObjectNode attributes, String name, Integer value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
