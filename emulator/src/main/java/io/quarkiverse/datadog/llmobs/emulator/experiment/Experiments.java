package io.quarkiverse.datadog.llmobs.emulator.experiment;

import java.util.Objects;

import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * The experiments of all projects.
 */
public record Experiments(Projects projects) {

    /** The experiments of a project. */
    public static Catalog<Experiment> of(Project project) {
        return project.contents(Experiment.class);
    }

    /** The experiment with this id in any project, or null. */
    public Experiment find(String id) {
        return projects.catalog().all().stream().map(project -> of(project).find(id)).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    /** The project whose experiments match a filter, or null. All experiments on a dataset belong to its project. */
    Project projectOf(ExperimentFilter filter) {
        return filter.projectId() != null ? projects.catalog().find(filter.projectId())
                : projects.catalog().all().stream().filter(project -> of(project).all().stream().anyMatch(filter)).findFirst()
                        .orElse(null);
    }
}
