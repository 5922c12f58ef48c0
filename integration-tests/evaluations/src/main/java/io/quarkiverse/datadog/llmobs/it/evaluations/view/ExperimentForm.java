package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;

/**
 * An experiment that a caller creates.
 */
public record ExperimentForm(String name, String dataset, Map<String, Object> config, Integer runCount) {

    public NewExperiment creation() {
        NewExperiment experiment = NewExperiment.named(name).on(dataset).withConfig(config);
        return runCount == null ? experiment : experiment.withRunCount(runCount);
    }
}
