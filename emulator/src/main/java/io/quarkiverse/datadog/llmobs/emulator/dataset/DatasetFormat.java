package io.quarkiverse.datadog.llmobs.emulator.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.Occasion;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;

/**
 * Datasets as JSON.
 */
final class DatasetFormat implements ResourceFormat<Dataset.View> {

    @Override
    public ObjectNode published(Dataset.View dataset, Occasion occasion) {
        ObjectNode attributes = Json.object()
                .put("created_at", occasion.timestamp(dataset.created()))
                .put("current_version", dataset.version())
                .put("description", dataset.description())
                .put("name", dataset.name())
                .put("updated_at", occasion.timestamp(dataset.updated()));
        attributes.set("metadata", dataset.metadata());
        return JsonApi.resource(dataset.id(), "datasets", attributes);
    }

    @Override
    public ObjectNode live(Dataset.View dataset, Occasion occasion) {
        ObjectNode attributes = Json.object();
        attributes.set("author", JsonApi.author());
        attributes.put("created_at", occasion.timestamp(dataset.created()));
        attributes.put("current_version", dataset.version());
        if (occasion != Occasion.CREATED) {
            attributes.put("dataset_type", "user");
        }
        if (dataset.deleted() != null) {
            attributes.put("deleted_at", occasion.timestamp(dataset.deleted()));
        }
        attributes.put("description", dataset.description() == null ? "" : dataset.description());
        if (dataset.metadata() != null || occasion == Occasion.LISTED) {
            attributes.set("metadata", dataset.metadata());
        }
        attributes.put("name", dataset.name());
        attributes.put("project_id", dataset.projectId());
        attributes.put("updated_at", occasion.timestamp(dataset.updated()));
        return JsonApi.resource(dataset.id(), "datasets", attributes);
    }
}
