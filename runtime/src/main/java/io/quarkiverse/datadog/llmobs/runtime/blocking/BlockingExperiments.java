package io.quarkiverse.datadog.llmobs.runtime.blocking;

import io.quarkiverse.datadog.llmobs.Experiments;
import io.quarkiverse.datadog.llmobs.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.model.Experiment;
import io.quarkiverse.datadog.llmobs.model.NewExperiment;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

record BlockingExperiments(ReactiveExperiments reactive) implements Experiments {

    @Override
    public Experiment create(NewExperiment experiment) {
        return Blocking.await(reactive.create(experiment));
    }
}
