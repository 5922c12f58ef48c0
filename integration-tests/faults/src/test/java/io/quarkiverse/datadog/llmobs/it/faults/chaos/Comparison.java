package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy.ExecutedRequests;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * Compares what the server has in the end with the outcomes that the client reported.
 */
final class Comparison {

    private final LlmObservability clean;
    private final ExecutedRequests executed;
    private final Differences differences = new Differences();

    /** @param clean a client without faults */
    Comparison(LlmObservability clean, ExecutedRequests executed) {
        this.clean = clean;
        this.executed = executed;
    }

    Differences of(List<ReportedState> states) {
        projects(states);
        experiments(states);
        states.forEach(this::datasets);
        return differences;
    }

    private void projects(List<ReportedState> states) {
        Map<String, Outcome> reported = new HashMap<>();
        states.forEach(state -> state.projects.forEach((name, outcome) -> reported.merge(name, outcome, Outcome::or)));
        differences.compareAll("project", reported, clean.projects().list().stream().map(Project::name).toList());
    }

    private void experiments(List<ReportedState> states) {
        Map<String, Outcome> reported = new HashMap<>();
        states.forEach(state -> reported.putAll(state.experiments));
        differences.compareAll("experiment", reported, executed.experiments());
    }

    private void datasets(ReportedState state) {
        state.compareDatasets(clean.datasets(state.projectId).list().stream().toList(), differences);
        for (KnownDataset known : state.known()) {
            List<String> inputs = new ArrayList<>();
            clean.datasets(state.projectId).records(known.id).list().forEach(row -> inputs.add((String) row.input()));
            known.compareRows(inputs, differences);
        }
    }
}
