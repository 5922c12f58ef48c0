package io.quarkiverse.datadog.llmobs.experiment;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Author;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An experiment: one run of an application over a dataset.
 *
 * @param id the id, a UUID on the live service
 * @param name the name of the run: the logical name, with a unique suffix unless the name is shared
 * @param experiment the logical name that repeated runs share
 * @param description free text
 * @param projectId the project it belongs to
 * @param datasetId the dataset it runs on
 * @param datasetVersion the version of the dataset it runs on
 * @param datasetName the name of the dataset, where it was requested
 * @param status the state; absent until one is set
 * @param error the reason of a failure
 * @param config free-form configuration
 * @param metadata free-form JSON object
 * @param runCount the planned number of runs
 * @param parentExperimentId the baseline it is compared with
 * @param aggregateData metrics that the service has computed
 * @param isAutoExperiment whether the service started it
 * @param author the user who created it
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param deletedAt when it was deleted
 * @param other members that this version does not know, never null
 */
public record Experiment(String id, String name, String experiment, String description, String projectId, String datasetId,
        Long datasetVersion, String datasetName, ExperimentStatus status, String error, Map<String, Object> config,
        Map<String, Object> metadata, Integer runCount, String parentExperimentId, Map<String, Object> aggregateData,
        Boolean isAutoExperiment, Author author, Instant createdAt, Instant updatedAt, Instant deletedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Experiment {
        config = Values.copy(config);
        metadata = Values.copy(metadata);
        aggregateData = Values.copy(aggregateData);
        other = Values.copyOrEmpty(other);
    }
}
