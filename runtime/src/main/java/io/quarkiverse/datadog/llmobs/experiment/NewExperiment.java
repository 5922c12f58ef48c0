package io.quarkiverse.datadog.llmobs.experiment;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.value.Retryable;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An experiment to create.
 * <p>
 * The service appends a unique suffix to the name, unless the experiment {@linkplain #sharingItsName() shares its name}. So
 * every create makes another experiment, and is not retried if it is unknown whether it was processed.
 *
 * @param name the logical name, not blank
 * @param projectId the project; null for the project of the group that creates it
 * @param datasetId the dataset it runs on; null for none, which servers before August 2026 reject
 * @param datasetVersion the version of the dataset; null for the current one
 * @param description free text, or null
 * @param config free-form configuration, or null
 * @param metadata free-form JSON object, or null
 * @param runCount the planned number of runs, or null
 * @param parentExperimentId the baseline to compare with, or null
 * @param ensureUnique false keeps the name and may return an existing experiment; null for the default of the service, true
 */
public record NewExperiment(String name, String projectId, String datasetId, Long datasetVersion, String description,
        Map<String, Object> config, Map<String, Object> metadata, Integer runCount, String parentExperimentId,
        Boolean ensureUnique) implements Retryable {

    public NewExperiment {
        Values.required("The name of an experiment", name);
        if (datasetVersion != null && datasetVersion < 0) {
            throw new IllegalArgumentException("The dataset version of an experiment must not be negative, but was "
                    + datasetVersion);
        }
        if (runCount != null && runCount < 1) {
            throw new IllegalArgumentException("The run count of an experiment must be at least 1, but was " + runCount);
        }
        config = Values.copy(config);
        metadata = Values.copy(metadata);
    }

    public static NewExperiment named(String name) {
        return new NewExperiment(name, null, null, null, null, null, null, null, null, null);
    }

    /** Runs on the current version of the dataset, in the dataset's project. */
    public NewExperiment on(Dataset dataset) {
        return new NewExperiment(name, dataset.projectId() == null ? projectId : dataset.projectId(), dataset.id(),
                datasetVersion, description, config, metadata, runCount, parentExperimentId, ensureUnique);
    }

    /** Runs on the current version of the dataset with this id. */
    public NewExperiment on(String datasetId) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    public NewExperiment atVersion(long datasetVersion) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    public NewExperiment inProject(String projectId) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    public NewExperiment withDescription(String description) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    public NewExperiment withConfig(Map<String, Object> config) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    public NewExperiment withMetadata(Map<String, Object> metadata) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    public NewExperiment withRunCount(int runCount) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    /** Compares with the baseline experiment of this id. */
    public NewExperiment comparedWith(String parentExperimentId) {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, ensureUnique);
    }

    /** Keeps the name without a suffix. If an experiment of that name exists, it is returned. */
    public NewExperiment sharingItsName() {
        return new NewExperiment(name, projectId, datasetId, datasetVersion, description, config, metadata, runCount,
                parentExperimentId, false);
    }

    /** Whether it {@linkplain #sharingItsName() shares its name}: then a second create finds the first experiment. */
    @Override
    public boolean canBeRetried() {
        return Boolean.FALSE.equals(ensureUnique);
    }
}
