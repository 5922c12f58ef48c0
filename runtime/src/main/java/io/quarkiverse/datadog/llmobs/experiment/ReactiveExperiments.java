package io.quarkiverse.datadog.llmobs.experiment;

import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Experiments}.
 */
public interface ReactiveExperiments {

    /** @see Experiments#create(NewExperiment) */
    Uni<Experiment> create(NewExperiment experiment);
}
