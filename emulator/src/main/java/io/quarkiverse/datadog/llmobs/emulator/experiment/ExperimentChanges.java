package io.quarkiverse.datadog.llmobs.emulator.experiment;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * What a request changes in an experiment. What is null stays as it is.
 */
record ExperimentChanges(String name, String description, String datasetId, String status, String error,
        ObjectNode metadata) {

    private static final Set<String> STATUSES = Set.of("running", "completed", "failed", "interrupted");

    /** @throws ApiException if there is no change */
    static ExperimentChanges of(JsonMembers attributes) {
        ExperimentChanges changes = new ExperimentChanges(filled(attributes, "name"), attributes.text("description"),
                filled(attributes, "dataset_id"), attributes.text("status"), attributes.text("error"),
                attributes.object("metadata"));
        if (Stream.of(changes.name, changes.description, changes.datasetId, changes.status, changes.error, changes.metadata)
                .allMatch(Objects::isNull)) {
            throw ApiException.badRequest(
                    "at least one of name, description, dataset_id, status, error or metadata must be provided");
        }
        if (changes.status != null && !STATUSES.contains(changes.status)) {
            throw attributes.invalid("status", "is none of " + STATUSES.stream().sorted().toList());
        }
        return changes;
    }

    private static String filled(JsonMembers attributes, String name) {
        return attributes.get(name) == null ? null : attributes.requiredText(name);
    }

    /** @param datasetVersion the version of the new dataset; null to keep the old one */
    Experiment.Content applyTo(Experiment.Content old, Integer datasetVersion) {
        return new Experiment.Content(changed(name, old.name()), old.experiment(), changed(description, old.description()),
                changed(datasetId, old.datasetId()), changed(datasetVersion, old.datasetVersion()),
                changed(metadata, old.metadata()), old.config(), old.parentId(), old.runCount(), changed(status, old.status()),
                changed(error, old.error()));
    }

    private static <T> T changed(T value, T old) {
        return value == null ? old : value;
    }
}
