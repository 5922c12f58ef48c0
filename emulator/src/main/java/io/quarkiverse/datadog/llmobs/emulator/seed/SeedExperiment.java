package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.emulator.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * An experiment of a seed. Its name has no suffix.
 *
 * @param id null to derive it from the project and the name
 * @param dataset the name of a dataset of the project, on whose current version it runs; null for none
 */
public record SeedExperiment(String id, String name, String dataset, String description, ObjectNode config,
        ObjectNode metadata) {

    /** Whether its id or, in a project that is known, its name belongs to another experiment. */
    boolean isTaken(Experiments experiments, Project known) {
        return id != null && experiments.find(id) != null || known != null && Experiments.of(known).named(name) != null;
    }

    void addTo(Project project, Experiments experiments, long now) {
        Dataset on = dataset == null ? null : Datasets.of(project).named(dataset);
        Integer version = on == null ? null : on.records().version();
        String newId = idIn(project, experiments);
        // a deleted experiment with this id
        Experiments.of(project).remove(newId);
        Experiments.of(project).add(new Experiment(newId, project, new Experiment.Content(name, name,
                description, on == null ? null : on.id(), version, metadata, config, null, null, null, null), now));
        if (on != null) {
            on.use(version, now);
        }
    }

    /** An experiment that has been renamed keeps the id that is derived from its first name. */
    private String idIn(Project project, Experiments experiments) {
        if (id != null) {
            return id;
        }
        String derived = Uuids.of(project.id() + "/experiments/" + name).toString();
        return experiments.find(derived) == null ? derived : UUID.randomUUID().toString();
    }
}
