package io.quarkiverse.datadog.llmobs.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Selects the experiments of a listing, and what is read of them. An experiment must meet all criteria.
 *
 * @param projectId the project; null for the project of the group, or for that of the dataset when one is named
 * @param datasetId the dataset that the experiments run on, or null
 * @param ids the ids, of which an experiment has one; empty for any
 * @param name the complete name of the run, case-sensitive, or null
 * @param experiment the complete logical name, case-sensitive, or null
 * @param metadata what the metadata of an experiment contains, or null
 * @param parentExperimentIds the baselines, one of which an experiment is compared with; empty for any
 * @param isDeleted true for deleted experiments only; null or false for those that are not deleted
 * @param userData whether authors are read with their names and e-mail addresses; null for the default of the service
 * @param datasetNames whether names of datasets are read; null for the default of the service
 */
public record ExperimentQuery(String projectId, String datasetId, List<String> ids, String name, String experiment,
        Map<String, Object> metadata, List<String> parentExperimentIds, Boolean isDeleted, Boolean userData,
        Boolean datasetNames) {

    public ExperimentQuery {
        notBlank("project", projectId);
        notBlank("dataset", datasetId);
        ids = Values.copyOrEmpty(ids);
        ids.forEach(id -> Values.required("The id of an experiment in a query", id));
        metadata = Values.copy(metadata);
        parentExperimentIds = Values.copyOrEmpty(parentExperimentIds);
        parentExperimentIds.forEach(id -> Values.required("The id of a baseline in a query", id));
    }

    /** All experiments of the project that are not deleted. */
    public static ExperimentQuery all() {
        return new ExperimentQuery(null, null, null, null, null, null, null, null, null, null);
    }

    public static ExperimentQuery withId(String id) {
        return all().withIds(id);
    }

    /** The name is that of the run: the logical name with its suffix, if it has one. */
    public static ExperimentQuery named(String name) {
        return all().withName(name);
    }

    public ExperimentQuery inProject(String projectId) {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, isDeleted,
                userData, datasetNames);
    }

    /** On this dataset, in its project. */
    public ExperimentQuery on(Dataset dataset) {
        return new ExperimentQuery(dataset.projectId() == null ? projectId : dataset.projectId(), dataset.id(), ids, name,
                experiment, metadata, parentExperimentIds, isDeleted, userData, datasetNames);
    }

    /** On the dataset with this id. */
    public ExperimentQuery on(String datasetId) {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, isDeleted,
                userData, datasetNames);
    }

    /** With one of these ids. */
    public ExperimentQuery withIds(String... ids) {
        return new ExperimentQuery(projectId, datasetId, Arrays.asList(ids), name, experiment, metadata, parentExperimentIds,
                isDeleted, userData, datasetNames);
    }

    /** With this name of the run. */
    public ExperimentQuery withName(String name) {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, isDeleted,
                userData, datasetNames);
    }

    /** With this logical name: all runs that {@link NewExperiment#named} has made of it. */
    public ExperimentQuery ofExperiment(String experiment) {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, isDeleted,
                userData, datasetNames);
    }

    /**
     * With metadata that contains these members. How the service compares members that are objects or lists was not observed;
     * the emulator looks for what they hold.
     */
    public ExperimentQuery withMetadata(Map<String, Object> metadata) {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, isDeleted,
                userData, datasetNames);
    }

    /** Compared with one of these baselines. */
    public ExperimentQuery comparedWith(String... parentExperimentIds) {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, Arrays.asList(parentExperimentIds),
                isDeleted, userData, datasetNames);
    }

    /** Deleted ones, each with {@code deletedAt}, in place of those that are not deleted. */
    public ExperimentQuery onlyDeleted() {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, true, userData,
                datasetNames);
    }

    /** Also reads the names and e-mail addresses of the authors. */
    public ExperimentQuery withUserData() {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, isDeleted, true,
                datasetNames);
    }

    /** Also reads the names of the datasets. */
    public ExperimentQuery withDatasetNames() {
        return new ExperimentQuery(projectId, datasetId, ids, name, experiment, metadata, parentExperimentIds, isDeleted,
                userData, true);
    }

    private static void notBlank(String what, String id) {
        if (id != null) {
            Values.required("The id of the " + what + " in a query", id);
        }
    }
}
