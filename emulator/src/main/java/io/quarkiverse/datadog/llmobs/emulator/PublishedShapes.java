package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The shapes of the published description: nothing but described members, and all required ones.
 */
final class PublishedShapes implements Shapes {

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public int created(Moment moment) {
        return moment == Moment.CREATED ? 201 : 200;
    }

    @Override
    public ObjectNode project(Project.View project, Moment moment) {
        return Shapes.resource(project.id(), "projects", Json.object()
                .put("created_at", moment.timestamp(project.created()))
                .put("description", project.description())
                .put("name", project.name())
                .put("updated_at", moment.timestamp(project.created())));
    }

    @Override
    public ObjectNode dataset(Dataset.View dataset, Moment moment) {
        ObjectNode attributes = Json.object()
                .put("created_at", moment.timestamp(dataset.created()))
                .put("current_version", dataset.version())
                .put("description", dataset.description())
                .put("name", dataset.name())
                .put("updated_at", moment.timestamp(dataset.updated()));
        attributes.set("metadata", dataset.metadata());
        return Shapes.resource(dataset.id(), "datasets", attributes);
    }

    @Override
    public ObjectNode experiment(Experiment experiment, Moment moment) {
        ObjectNode attributes = Json.object()
                .put("created_at", moment.timestamp(experiment.created()))
                // Required and not nullable in the description, although a create may leave it out.
                .put("dataset_id", experiment.datasetId() == null ? "" : experiment.datasetId())
                .put("description", experiment.sent().description())
                .put("experiment", experiment.sent().name())
                .put("name", experiment.name())
                .put("project_id", experiment.projectId())
                .put("updated_at", moment.timestamp(experiment.created()));
        if (experiment.datasetId() != null) {
            attributes.put("dataset_version", experiment.datasetVersion());
        }
        if (experiment.sent().runCount() != null) {
            attributes.put("run_count", experiment.sent().runCount());
        }
        attributes.set("author", Shapes.author());
        attributes.set("config", experiment.sent().config());
        attributes.set("metadata", experiment.sent().metadata());
        Shapes.setIfSent(attributes, "parent_experiment_id", experiment.sent().parentId());
        return Shapes.resource(experiment.id(), "experiments", attributes);
    }

    @Override
    public ObjectNode listed(StoredRecord record, String datasetId) {
        return record(record, datasetId, Moment.LISTED);
    }

    @Override
    public ArrayNode appended(List<StoredRecord> records, String datasetId) {
        ObjectNode batch = Json.object();
        ArrayNode items = batch.putArray("records");
        records.forEach(record -> items.add(record(record, datasetId, Moment.CREATED)));
        return JsonNodeFactory.instance.arrayNode().add(batch);
    }

    private ObjectNode record(StoredRecord record, String datasetId, Moment moment) {
        ObjectNode flat = Json.object()
                .put("id", record.id())
                .put("dataset_id", datasetId)
                .put("created_at", moment.timestamp(record.created()))
                .put("updated_at", moment.timestamp(record.updated()));
        flat.putRawValue("input", Json.raw(record.input()));
        if (record.hasExpectedOutput()) {
            flat.putRawValue("expected_output", Json.raw(record.expectedOutput()));
        } else {
            flat.putNull("expected_output");
        }
        if (record.hasMetadata()) {
            flat.putRawValue("metadata", Json.raw(record.metadata()));
        } else {
            flat.putNull("metadata");
        }
        return flat;
    }

    @Override
    public JsonNode noCursor() {
        return NullNode.instance;
    }

    @Override
    public Answer failure(ApiFailure failure) {
        if (failure.status() == 429) {
            return Answer.json(429, mediaType(), Shapes.errors(TextNode.valueOf(failure.getMessage())));
        }
        ObjectNode error = Json.object()
                .put("status", Integer.toString(failure.status()))
                .put("title", HttpStatus.reason(failure.status()));
        if (failure.form() == ApiFailure.Form.DETAILED) {
            error.put("detail", failure.getMessage());
        }
        return Answer.json(failure.status(), mediaType(), Shapes.errors(error));
    }
}
