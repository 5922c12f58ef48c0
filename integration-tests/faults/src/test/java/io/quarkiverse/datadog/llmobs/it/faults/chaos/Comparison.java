package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentQuery;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;

/**
 * Compares what the server has in the end with the outcomes that the client reported.
 */
final class Comparison {

    private final LlmObservability clean;
    private final Differences differences = new Differences();

    /** @param clean a client without faults */
    Comparison(LlmObservability clean) {
        this.clean = clean;
    }

    Differences of(List<ReportedState> states) {
        projects(states);
        states.forEach(this::experiments);
        states.forEach(this::datasets);
        states.forEach(state -> state.events.compare(clean, state.knownExperiments().stream().map(known -> known.id).toList(),
                differences));
        states.forEach(state -> state.prompts.compare(clean, differences));
        states.forEach(state -> state.patterns.compare(clean, differences));
        states.forEach(state -> state.queues.compare(clean, differences));
        states.forEach(state -> state.evaluators.compare(clean, differences));
        states.forEach(state -> state.restores.forEach(restore -> restore.compare(differences)));
        return differences;
    }

    private void projects(List<ReportedState> states) {
        Map<String, Outcome> reported = new HashMap<>();
        states.forEach(state -> state.sharedProjects.forEach((name, outcome) -> reported.merge(name, outcome, Outcome::or)));
        List<KnownItem.Listed> listed = clean.projects().list().stream().map(KnownItem.Listed::of).toList();
        List<KnownItem> own = states.stream().flatMap(state -> state.ownProjects.values().stream()).toList();
        own.forEach(known -> known.compare(listed, differences));
        Set<String> ownNames = own.stream().map(known -> known.name).collect(Collectors.toSet());
        differences.compareAll("project", reported,
                listed.stream().map(KnownItem.Listed::name).filter(name -> !ownNames.contains(name)).toList());
    }

    private void experiments(ReportedState state) {
        Experiments experiments = clean.experiments(state.projectId);
        state.compareExperiments(experiments.list().stream().toList(), differences);
        state.compareDeletedExperiments(experiments.list(ExperimentQuery.all().onlyDeleted()).stream().toList(), differences);
    }

    private void datasets(ReportedState state) {
        List<Dataset> listed = clean.datasets(state.projectId).list().stream().toList();
        state.compareDatasets(listed, differences);
        // also those of which the client did not report whether they exist
        for (Dataset dataset : listed) {
            state.datasets.stream().filter(known -> known.is(dataset)).forEach(known -> contents(dataset, known));
        }
    }

    private void contents(Dataset dataset, KnownDataset known) {
        Datasets datasets = clean.datasets(dataset.projectId());
        List<String> inputs = new ArrayList<>();
        datasets.records(dataset.id()).list().forEach(row -> inputs.add((String) row.input()));
        known.compareRows(inputs, differences);
        known.compareVersions(datasets.versions(dataset.id()), differences);
        known.compareDraft(Reader.isDraftLocked(datasets, dataset.id()), differences);
    }
}
