package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The shapes recorded from the live service. Members are in the order of the recordings.
 */
final class LiveShapes implements Shapes {

    @Override
    public String mediaType() {
        return "application/vnd.api+json";
    }

    @Override
    public int created(Moment moment) {
        return 200;
    }

    @Override
    public ObjectNode project(Project.View project, Moment moment) {
        ObjectNode attributes = Json.object();
        attributes.set("author", Shapes.author());
        attributes.put("created_at", moment.timestamp(project.created()));
        if (project.description() != null && !project.description().isEmpty()) {
            attributes.put("description", project.description());
        }
        attributes.put("name", project.name());
        attributes.put("updated_at", moment.timestamp(project.created()));
        return Shapes.resource(project.id(), "projects", attributes);
    }

    @Override
    public ObjectNode dataset(Dataset.View dataset, Moment moment) {
        ObjectNode attributes = Json.object();
        attributes.set("author", Shapes.author());
        attributes.put("created_at", moment.timestamp(dataset.created()));
        attributes.put("current_version", dataset.version());
        if (moment != Moment.CREATED) {
            attributes.put("dataset_type", "user");
        }
        attributes.put("description", dataset.description() == null ? "" : dataset.description());
        if (dataset.metadata() != null || moment == Moment.LISTED) {
            attributes.set("metadata", dataset.metadata());
        }
        attributes.put("name", dataset.name());
        attributes.put("project_id", dataset.projectId());
        attributes.put("updated_at", moment.timestamp(dataset.updated()));
        return Shapes.resource(dataset.id(), "datasets", attributes);
    }

    @Override
    public ObjectNode experiment(Experiment experiment, Moment moment) {
        ObjectNode attributes = Json.object();
        attributes.set("author", Shapes.author());
        Shapes.setIfSent(attributes, "config", experiment.sent().config());
        attributes.put("created_at", moment.timestamp(experiment.created()));
        if (experiment.datasetId() != null) {
            attributes.put("dataset_id", experiment.datasetId());
            attributes.put("dataset_version", experiment.datasetVersion());
        }
        attributes.put("description", experiment.sent().description() == null ? "" : experiment.sent().description());
        attributes.put("experiment", experiment.sent().name());
        attributes.put("is_auto_experiment", false);
        Shapes.setIfSent(attributes, "metadata", experiment.sent().metadata());
        attributes.put("name", experiment.name());
        Shapes.setIfSent(attributes, "parent_experiment_id", experiment.sent().parentId());
        attributes.put("project_id", experiment.projectId());
        if (experiment.sent().runCount() != null) {
            attributes.put("run_count", experiment.sent().runCount());
        }
        attributes.put("updated_at", moment.timestamp(experiment.created()));
        return Shapes.resource(experiment.id(), "experiments", attributes);
    }

    @Override
    public ObjectNode listed(StoredRecord record, String datasetId) {
        return record(record, datasetId, Moment.LISTED);
    }

    @Override
    public ArrayNode appended(List<StoredRecord> records, String datasetId) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode(records.size());
        records.forEach(record -> data.add(record(record, datasetId, Moment.CREATED)));
        return data;
    }

    private ObjectNode record(StoredRecord record, String datasetId, Moment moment) {
        ObjectNode attributes = Json.object();
        attributes.set("author", Shapes.author());
        attributes.put("canonical_id", record.canonicalId().toString());
        attributes.put("created_at", moment.timestamp(record.created()));
        attributes.put("dataset_id", datasetId);
        if (record.hasExpectedOutput()) {
            attributes.putRawValue("expected_output", Json.raw(record.expectedOutput()));
        }
        attributes.putRawValue("input", Json.raw(record.input()));
        if (record.hasMetadata()) {
            attributes.putRawValue("metadata", Json.raw(record.metadata()));
        }
        if (record.hasTags()) {
            attributes.putRawValue("tags", Json.raw(record.tags()));
        } else if (moment != Moment.LISTED) {
            attributes.putArray("tags");
        }
        attributes.put("ttl", moment.timestamp(Timestamps.endOfRecord(record.created())));
        attributes.put("updated_at", moment.timestamp(record.updated()));
        if (moment != Moment.LISTED) {
            attributes.put("version", record.added());
        }
        return Shapes.resource(record.id(), "datasets", attributes);
    }

    @Override
    public JsonNode noCursor() {
        return TextNode.valueOf("");
    }

    @Override
    public Answer failure(ApiFailure failure) {
        return switch (failure.form()) {
            case EDGE -> Answer.json(failure.status(), "application/json",
                    Shapes.errors(TextNode.valueOf(failure.getMessage())));
            case BARE -> Answer.json(failure.status(), mediaType(), Shapes.errors(Json.object()
                    .put("status", Integer.toString(failure.status())).put("title", HttpStatus.reason(failure.status()))));
            case DETAILED -> Answer.json(failure.status(), mediaType(), Shapes.errors(Json.object()
                    .put("title", "Generic Error").put("detail", failure.getMessage())));
        };
    }
}
