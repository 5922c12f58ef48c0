package io.quarkiverse.datadog.llmobs.runtime.experiment;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.experiment.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for the results of the reactive experiments.
 */
public record BlockingExperiments(ReactiveExperiments reactive) implements Experiments {

    @Override
    public Experiment create(NewExperiment experiment) {
        return Blocking.await(reactive.create(experiment));
    }
}
