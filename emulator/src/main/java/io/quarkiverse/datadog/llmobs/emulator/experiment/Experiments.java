package io.quarkiverse.datadog.llmobs.emulator.experiment;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * The experiments of all projects.
 */
public record Experiments(Projects projects) {

    /** The experiments of a project, with those that are deleted. */
    public static Catalog<Experiment> of(Project project) {
        return project.contents(Experiment.class);
    }

    /** The experiment with this id in any project; null if there is none or it is deleted. */
    public Experiment find(String id) {
        return projects.catalog().all().stream().map(project -> of(project).find(id))
                .filter(experiment -> experiment != null && !experiment.view().isDeleted()).findFirst().orElse(null);
    }

    /** Deletes an experiment if there is one with this id. */
    void delete(String id, long now) {
        Experiment experiment = find(id);
        if (experiment != null) {
            Catalog<Experiment> catalog = of(experiment.project());
            synchronized (catalog) {
                // A concurrent request may have deleted it.
                if (!experiment.view().isDeleted()) {
                    catalog.rename(experiment, experiment.nameWhenDeleted(), () -> experiment.delete(now));
                }
            }
        }
    }

    /**
     * The experiment in the path of a request that writes.
     *
     * @throws ApiException if it is unknown or deleted; the message says so
     */
    public Experiment toWrite(ApiRequest request) {
        Experiment experiment = find(request.path("experiment_id"));
        if (experiment == null) {
            throw ApiException.unknown("experiment");
        }
        return experiment;
    }

    /**
     * The experiment in the path of a request that reads.
     *
     * @throws ApiException if it is unknown or deleted, as the service responds: without an explanation
     */
    public Experiment toRead(ApiRequest request) {
        Experiment experiment = find(request.path("experiment_id"));
        if (experiment == null) {
            throw ApiException.notFound();
        }
        return experiment;
    }

    /** The project whose experiments match a filter, or null. All experiments on a dataset belong to its project. */
    Project projectOf(ExperimentFilter filter) {
        return filter.projectId() != null ? projects.catalog().find(filter.projectId())
                : projects.catalog().all().stream().filter(project -> of(project).all().stream().anyMatch(filter)).findFirst()
                        .orElse(null);
    }
}
