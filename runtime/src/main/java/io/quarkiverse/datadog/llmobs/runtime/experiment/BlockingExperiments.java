package io.quarkiverse.datadog.llmobs.runtime.experiment;

import java.util.Collection;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentQuery;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.experiment.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive experiments.
 */
public record BlockingExperiments(ReactiveExperiments reactive) implements Experiments {

    @Override
    public Paged<Experiment> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Paged<Experiment> list(ExperimentQuery query) {
        return BlockingPaged.of(reactive.list(query));
    }

    @Override
    public Optional<Experiment> find(String experimentId) {
        return Blocking.await(reactive.find(experimentId));
    }

    @Override
    public Experiment get(String experimentId) {
        return Blocking.await(reactive.get(experimentId));
    }

    @Override
    public Experiment create(NewExperiment experiment) {
        return Blocking.await(reactive.create(experiment));
    }

    @Override
    public Experiment update(String experimentId, ExperimentChanges changes) {
        return Blocking.await(reactive.update(experimentId, changes));
    }

    @Override
    public void delete(String experimentId) {
        Blocking.await(reactive.delete(experimentId));
    }

    @Override
    public void delete(Collection<String> experimentIds) {
        Blocking.await(reactive.delete(experimentIds));
    }

    @Override
    public ExperimentEvents events(String experimentId) {
        return new BlockingExperimentEvents(reactive.events(experimentId));
    }
}
