package io.quarkiverse.datadog.llmobs.experiment;

import java.util.Collection;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.experiment.event.ReactiveExperimentEvents;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Experiments}.
 */
public interface ReactiveExperiments {

    /** @see Experiments#list() */
    ReactivePaged<Experiment> list();

    /** @see Experiments#list(ExperimentQuery) */
    ReactivePaged<Experiment> list(ExperimentQuery query);

    /** @see Experiments#find(String) */
    Uni<Optional<Experiment>> find(String experimentId);

    /** @see Experiments#get(String) */
    Uni<Experiment> get(String experimentId);

    /** @see Experiments#create(NewExperiment) */
    Uni<Experiment> create(NewExperiment experiment);

    /** @see Experiments#update(String, ExperimentChanges) */
    Uni<Experiment> update(String experimentId, ExperimentChanges changes);

    /** @see Experiments#delete(String) */
    Uni<Void> delete(String experimentId);

    /** @see Experiments#delete(Collection) */
    Uni<Void> delete(Collection<String> experimentIds);

    /** @see Experiments#events(String) */
    ReactiveExperimentEvents events(String experimentId);
}
