package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.search.ExperimentRun;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What a search has found, by kind. A kind that was not searched for is empty.
 * <p>
 * As everywhere, what the service sends without {@code attributes}, such as experiments here, is read as a resource.
 *
 * @param projects never null
 * @param datasets never null
 * @param datasetRecords never null
 * @param experiments never null; by the published description without ids
 * @param experimentRuns never null
 * @param other kinds that this version does not know, as lists; never null
 */
public record SearchResults(List<Resource<Project>> projects, List<Resource<Dataset>> datasets,
        List<Resource<DatasetRecord>> datasetRecords, List<Resource<Experiment>> experiments,
        List<ExperimentRun> experimentRuns, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public SearchResults {
        projects = Values.copyOrEmpty(projects);
        datasets = Values.copyOrEmpty(datasets);
        datasetRecords = Values.copyOrEmpty(datasetRecords);
        experiments = Values.copyOrEmpty(experiments);
        experimentRuns = Values.copyOrEmpty(experimentRuns);
        other = Values.copyOrEmpty(other);
    }
}
