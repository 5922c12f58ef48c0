package io.quarkiverse.datadog.llmobs.experiment;

/**
 * The experiments of a project.
 */
public interface Experiments {

    /**
     * Creates an experiment, in the project of this group unless it names one.
     * <p>
     * Retried after a failure only when it {@linkplain NewExperiment#sharingItsName() shares its name}: otherwise a retry might
     * create a second experiment.
     *
     * @throws IllegalStateException when neither the experiment nor the configuration names a project
     */
    Experiment create(NewExperiment experiment);
}
