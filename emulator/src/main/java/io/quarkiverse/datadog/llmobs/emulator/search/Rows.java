package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.event.Events;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;

/**
 * The rows of the index of evaluations: the metrics of all experiments that are not deleted. A row has the members of the
 * metric, the ids of its experiment, project and dataset, the version of the dataset, and the tags of the metric as members.
 */
record Rows(Projects projects, Events events) {

    Stream<ObjectNode> all() {
        return projects.catalog().all().stream().flatMap(project -> Experiments.of(project).all().stream())
                .map(Experiment::view).filter(experiment -> !experiment.isDeleted())
                .flatMap(experiment -> events.metrics(experiment.id()).stream().map(metric -> row(metric, experiment)));
    }

    private static ObjectNode row(ObjectNode metric, Experiment.View experiment) {
        ObjectNode row = metric.deepCopy();
        for (JsonNode tag : metric.path("tags")) {
            List<String> parts = List.of(tag.textValue().split(":", 2));
            if (parts.size() == 2 && !row.has(parts.get(0))) {
                row.put(parts.get(0), parts.get(1));
            }
        }
        row.put("experiment_id", experiment.id()).put("project_id", experiment.projectId())
                .put("dataset_id", experiment.content().datasetId())
                .put("dataset_version", experiment.content().datasetVersion());
        return row;
    }
}
