package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.SplittableRandom;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;

/**
 * Creates experiments, each of which references the current version of its dataset, by its number or without one.
 */
final class ExperimentWriter {

    private final LlmObservability llmobs;
    private final ReportedState state;
    private final Versions versions;

    ExperimentWriter(LlmObservability llmobs, ReportedState state, Versions versions) {
        this.llmobs = llmobs;
        this.state = state;
        this.versions = versions;
    }

    /** Creates another experiment. */
    Outcome create(String name, KnownDataset dataset, SplittableRandom random) {
        return create(NewExperiment.named(name), dataset, random, Outcome::ofOnce);
    }

    Outcome createThatSharesItsName(String name, KnownDataset dataset, SplittableRandom random) {
        return create(NewExperiment.named(name).sharingItsName(), dataset, random, Outcome::ofRetried);
    }

    private Outcome create(NewExperiment experiment, KnownDataset dataset, SplittableRandom random,
            Function<Runnable, Outcome> rule) {
        long version = versions.current(dataset);
        NewExperiment onCurrent = experiment.inProject(state.projectId).on(dataset.id);
        NewExperiment sent = random.nextBoolean() ? onCurrent.atVersion(version) : onCurrent;
        KnownItem known = state.experiments.computeIfAbsent(experiment.name(), name -> new KnownItem("experiment", name, ""));
        Outcome outcome = rule.apply(() -> {
            Experiment created = llmobs.experiments().create(sent);
            known.id = created.id();
            used(created);
        });
        known.created = known.created.or(outcome);
        if (outcome == Outcome.UNKNOWN) {
            dataset.used(version, outcome);
        }
        return outcome;
    }

    /** An experiment that shares its name may be an older one, on another dataset. */
    private void used(Experiment experiment) {
        state.datasets.stream().filter(known -> experiment.datasetId().equals(known.id))
                .forEach(known -> known.used(experiment.datasetVersion(), Outcome.DONE));
    }
}
