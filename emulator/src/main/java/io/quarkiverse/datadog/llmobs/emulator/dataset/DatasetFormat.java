package io.quarkiverse.datadog.llmobs.emulator.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Datasets as JSON.
 */
public final class DatasetFormat implements ResourceFormat<Dataset.View> {

    @Override
    public ObjectNode published(Dataset.View dataset, ResponseKind kind) {
        ObjectNode attributes = Json.object()
                .put("created_at", kind.timestamp(dataset.created()))
                .put("current_version", dataset.version())
                .put("description", dataset.description())
                .put("name", dataset.name())
                .put("updated_at", kind.timestamp(dataset.updated()));
        attributes.set("metadata", dataset.metadata());
        return JsonApi.resource(dataset.id(), "datasets", attributes);
    }

    @Override
    public ObjectNode live(Dataset.View dataset, ResponseKind kind) {
        ObjectNode attributes = Json.object();
        attributes.set("author", JsonApi.author());
        attributes.put("created_at", kind.timestamp(dataset.created()));
        attributes.put("current_version", dataset.version());
        if (kind != ResponseKind.CREATED) {
            attributes.put("dataset_type", "user");
        }
        if (dataset.deleted() != null) {
            attributes.put("deleted_at", kind.timestamp(dataset.deleted()));
        }
        attributes.put("description", dataset.description() == null ? "" : dataset.description());
        if (dataset.metadata() != null || kind == ResponseKind.LISTED) {
            attributes.set("metadata", dataset.metadata());
        }
        attributes.put("name", dataset.name());
        attributes.put("project_id", dataset.projectId());
        attributes.put("updated_at", kind.timestamp(dataset.updated()));
        return JsonApi.resource(dataset.id(), "datasets", attributes);
    }
}
