package io.quarkiverse.datadog.llmobs.experiment.search;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * One of the runs of an experiment over its dataset.
 *
 * @param id the id
 * @param experimentId the experiment
 * @param runNumber its number in the experiment
 * @param aggregateData metrics that the service has computed
 * @param createdAt when it was created
 * @param other members that this version does not know, never null
 */
public record ExperimentRun(String id, String experimentId, Integer runNumber, Map<String, Object> aggregateData,
        Instant createdAt, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ExperimentRun {
        aggregateData = Values.copy(aggregateData);
        other = Values.copyOrEmpty(other);
    }
}
