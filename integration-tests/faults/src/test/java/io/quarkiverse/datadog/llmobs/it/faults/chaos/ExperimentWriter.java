package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;

/**
 * Creates, changes and deletes experiments. Each references the current version of its dataset, by its number or without one.
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
        return create(NewExperiment.named(name), state.experiments, dataset, random, Outcome::ofOnce);
    }

    Outcome createThatSharesItsName(String name, KnownDataset dataset, SplittableRandom random) {
        return create(NewExperiment.named(name).sharingItsName(), state.sharedExperiments, dataset, random,
                Outcome::ofRetried);
    }

    private Outcome create(NewExperiment experiment, Map<String, KnownItem> items, KnownDataset dataset,
            SplittableRandom random, Function<Runnable, Outcome> rule) {
        long version = versions.current(dataset);
        NewExperiment onCurrent = experiment.inProject(state.projectId).on(dataset.id);
        NewExperiment sent = random.nextBoolean() ? onCurrent.atVersion(version) : onCurrent;
        KnownItem known = items.computeIfAbsent(experiment.name(), name -> new KnownItem("experiment", name, ""));
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

    Outcome describe(int number, SplittableRandom random) {
        List<KnownItem> known = state.knownExperiments();
        if (known.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        KnownItem chosen = known.get(random.nextInt(known.size()));
        String description = chosen.name + " says " + number;
        Outcome outcome = Outcome.ofRetried(() -> assertEquals(description, llmobs.experiments(state.projectId)
                .update(chosen.id, ExperimentChanges.description(description)).description()));
        chosen.described(description, outcome);
        return outcome;
    }

    Outcome delete(SplittableRandom random) {
        List<KnownItem> known = state.experiments.values().stream().filter(KnownItem::exists).toList();
        if (known.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        KnownItem chosen = known.get(random.nextInt(known.size()));
        boolean alone = random.nextBoolean();
        chosen.deleted = Outcome.ofRetried(() -> {
            if (alone) {
                llmobs.experiments().delete(chosen.id);
            } else {
                llmobs.experiments().delete(List.of(chosen.id));
            }
        });
        return chosen.deleted;
    }

    /** An experiment that shares its name may be an older one, on another dataset. */
    private void used(Experiment experiment) {
        state.datasets.stream().filter(known -> experiment.datasetId().equals(known.id))
                .forEach(known -> known.used(experiment.datasetVersion(), Outcome.DONE));
    }
}
