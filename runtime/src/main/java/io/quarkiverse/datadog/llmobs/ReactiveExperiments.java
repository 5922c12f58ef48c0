package io.quarkiverse.datadog.llmobs;

import io.quarkiverse.datadog.llmobs.model.Experiment;
import io.quarkiverse.datadog.llmobs.model.NewExperiment;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Experiments}.
 */
public interface ReactiveExperiments {

    /** @see Experiments#create(NewExperiment) */
    Uni<Experiment> create(NewExperiment experiment);
}
