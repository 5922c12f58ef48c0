package io.quarkiverse.datadog.llmobs.deployment.wire;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * What a resource says, whatever kind it is of, in a form in which what was read can be held against what was recorded.
 */
record Facts(String id, String name, String description, String projectId, String datasetId, Long version, String author,
        Object input, Object expectedOutput, Object metadata, Instant createdAt, Instant updatedAt, Instant ttl) {

    static Facts of(Project project) {
        return new Facts(project.id(), project.name(), project.description(), null, null, null, project.author().id(), null,
                null, null, project.createdAt(), project.updatedAt(), null);
    }

    static Facts of(Dataset dataset) {
        return new Facts(dataset.id(), dataset.name(), dataset.description(), dataset.projectId(), null,
                dataset.currentVersion(), dataset.author().id(), null, null, dataset.metadata(), dataset.createdAt(),
                dataset.updatedAt(), null);
    }

    static Facts of(DatasetRecord record) {
        return new Facts(record.id(), null, null, null, record.datasetId(), record.version(), record.author().id(),
                record.input(), record.expectedOutput(), record.metadata(), record.createdAt(), record.updatedAt(),
                record.ttl());
    }

    static Facts of(Experiment experiment) {
        return new Facts(experiment.id(), experiment.name(), experiment.description(), experiment.projectId(),
                experiment.datasetId(), experiment.datasetVersion(), experiment.author().id(), null, null,
                experiment.metadata(), experiment.createdAt(), experiment.updatedAt(), null);
    }

    /** Read by hand, so that a mistake of the client is not repeated here. */
    static Facts of(JsonNode resource) {
        JsonNode attributes = resource.get("attributes");
        return new Facts(resource.get("id").asText(), text(attributes, "name"), text(attributes, "description"),
                text(attributes, "project_id"), text(attributes, "dataset_id"), version(attributes),
                attributes.at("/author/id").asText(), RecordedExchange.value(attributes.get("input")),
                RecordedExchange.value(attributes.get("expected_output")), RecordedExchange.value(attributes.get("metadata")),
                time(attributes, "created_at"), time(attributes, "updated_at"), time(attributes, "ttl"));
    }

    private static String text(JsonNode attributes, String name) {
        return attributes.path(name).textValue();
    }

    private static Instant time(JsonNode attributes, String name) {
        return Optional.ofNullable(text(attributes, name)).map(Instant::parse).orElse(null);
    }

    /** Each kind has a name of its own for it. */
    private static Long version(JsonNode attributes) {
        for (String name : new String[] { "current_version", "dataset_version", "version" }) {
            if (attributes.has(name)) {
                return attributes.get(name).asLong();
            }
        }
        return null;
    }
}
