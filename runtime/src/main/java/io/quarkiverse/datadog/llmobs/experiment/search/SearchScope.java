package io.quarkiverse.datadog.llmobs.experiment.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A kind of things that a search looks for. Unlike an enum it can hold a kind that this version does not know.
 *
 * @param value the text in JSON
 */
public record SearchScope(@JsonValue String value) {

    public static final SearchScope PROJECTS = new SearchScope("projects");
    public static final SearchScope DATASETS = new SearchScope("datasets");
    public static final SearchScope DATASET_RECORDS = new SearchScope("dataset_records");
    public static final SearchScope EXPERIMENTS = new SearchScope("experiments");
    public static final SearchScope EXPERIMENT_RUNS = new SearchScope("experiment_runs");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchScope of(String value) {
        return new SearchScope(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
