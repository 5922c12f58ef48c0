package io.quarkiverse.datadog.llmobs.experiment;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Changes to an experiment. What is null is not sent and stays as it is.
 *
 * @param name the new name of the run, not blank; null keeps the name
 * @param description the new description, or null
 * @param datasetId the dataset that the experiment runs on, not blank; null keeps it
 * @param status the new state, or null
 * @param error the reason of a failure, or null
 * @param metadata the new metadata as a whole, or null
 */
public record ExperimentChanges(String name, String description, String datasetId, ExperimentStatus status, String error,
        Map<String, Object> metadata) {

    public ExperimentChanges {
        if (name != null) {
            Values.required("The new name of an experiment", name);
        }
        if (datasetId != null) {
            Values.required("The new dataset id of an experiment", datasetId);
        }
        if (status != null) {
            Values.required("The new status of an experiment", status.value());
        }
        if (Stream.of(name, description, datasetId, status, error, metadata).allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Changes to an experiment must hold a name, a description, a dataset id, a "
                    + "status, an error or metadata; null means that nothing changes");
        }
        metadata = Values.copy(metadata);
    }

    public static ExperimentChanges name(String name) {
        return new ExperimentChanges(Values.required("The new name of an experiment", name), null, null, null, null, null);
    }

    public static ExperimentChanges description(String description) {
        return new ExperimentChanges(null, description, null, null, null, null);
    }

    public static ExperimentChanges datasetId(String datasetId) {
        return new ExperimentChanges(null, null, datasetId, null, null, null);
    }

    public static ExperimentChanges status(ExperimentStatus status) {
        return new ExperimentChanges(null, null, null, status, null, null);
    }

    public static ExperimentChanges metadata(Map<String, Object> metadata) {
        return new ExperimentChanges(null, null, null, null, null, metadata);
    }

    /** The status {@link ExperimentStatus#FAILED}, with a reason. */
    public static ExperimentChanges failed(String error) {
        return new ExperimentChanges(null, null, null, ExperimentStatus.FAILED, error, null);
    }

    public ExperimentChanges withName(String name) {
        return new ExperimentChanges(name, description, datasetId, status, error, metadata);
    }

    public ExperimentChanges withDescription(String description) {
        return new ExperimentChanges(name, description, datasetId, status, error, metadata);
    }

    public ExperimentChanges withDatasetId(String datasetId) {
        return new ExperimentChanges(name, description, datasetId, status, error, metadata);
    }

    public ExperimentChanges withStatus(ExperimentStatus status) {
        return new ExperimentChanges(name, description, datasetId, status, error, metadata);
    }

    public ExperimentChanges withError(String error) {
        return new ExperimentChanges(name, description, datasetId, status, error, metadata);
    }

    public ExperimentChanges withMetadata(Map<String, Object> metadata) {
        return new ExperimentChanges(name, description, datasetId, status, error, metadata);
    }
}
