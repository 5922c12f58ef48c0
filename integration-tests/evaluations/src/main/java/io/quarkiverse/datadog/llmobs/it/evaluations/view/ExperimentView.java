package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;

/**
 * An experiment in the responses of this application.
 */
public record ExperimentView(String id, String name, String experiment, String dataset, Long datasetVersion,
        Map<String, Object> config, Integer runCount) {

    public static ExperimentView of(Experiment experiment) {
        return new ExperimentView(experiment.id(), experiment.name(), experiment.experiment(), experiment.datasetId(),
                experiment.datasetVersion(), experiment.config(), experiment.runCount());
    }
}
