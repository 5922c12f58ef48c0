package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that deletes experiments.
 *
 * @param experimentIds the experiments to delete
 */
public record ExperimentDeletion(List<String> experimentIds) {

    public ExperimentDeletion {
        experimentIds = Values.copy(experimentIds);
    }
}
