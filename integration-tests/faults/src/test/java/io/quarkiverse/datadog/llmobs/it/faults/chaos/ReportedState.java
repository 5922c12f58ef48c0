package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation.QueueCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluation.EvaluationCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluator.EvaluatorCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.event.EventCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.event.SearchCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.pattern.PatternCalls;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.prompt.PromptCalls;

/**
 * What was reported to a caller. It is used by one thread.
 */
final class ReportedState {

    /** The project of this caller alone. */
    String projectId;
    final List<KnownDataset> datasets = new ArrayList<>();
    final List<Versions.Restore> restores = new ArrayList<>();
    /** By names that no other caller uses. */
    final Map<String, KnownItem> ownProjects = new LinkedHashMap<>();
    /** By names that other callers use, too. */
    final Map<String, Outcome> sharedProjects = new LinkedHashMap<>();
    /** By logical names, which no other caller uses. */
    final Map<String, KnownItem> experiments = new LinkedHashMap<>();
    /** By logical names that this caller uses again. They are not deleted. */
    final Map<String, KnownItem> sharedExperiments = new LinkedHashMap<>();
    EventCalls events;
    SearchCalls search;
    PromptCalls prompts;
    PatternCalls patterns;
    QueueCalls queues;
    EvaluatorCalls evaluators;
    EvaluationCalls evaluations;

    /** The datasets that exist. */
    List<KnownDataset> known() {
        return datasets.stream().filter(dataset -> dataset.id != null && dataset.deleted == Outcome.NOT_EXECUTED).toList();
    }

    /** The own projects that exist. */
    List<KnownItem> knownProjects() {
        return ownProjects.values().stream().filter(KnownItem::exists).toList();
    }

    /** The experiments that exist. */
    List<KnownItem> knownExperiments() {
        return allExperiments().filter(KnownItem::exists).toList();
    }

    private Stream<KnownItem> allExperiments() {
        return Stream.concat(experiments.values().stream(), sharedExperiments.values().stream());
    }

    List<KnownItem> deletedExperiments() {
        return experiments.values().stream().filter(experiment -> experiment.deleted == Outcome.DONE).toList();
    }

    List<KnownDataset> deletedDatasets() {
        return datasets.stream().filter(dataset -> dataset.deleted == Outcome.DONE).toList();
    }

    void compareDatasets(List<Dataset> listed, Differences differences) {
        datasets.forEach(known -> known.compare(listed, differences));
        listed.stream().filter(dataset -> datasets.stream().noneMatch(known -> known.is(dataset)))
                .forEach(dataset -> differences.unrequested("dataset " + dataset.name()));
    }

    void compareExperiments(List<Experiment> all, Differences differences) {
        List<KnownItem.Listed> listed = all.stream().map(KnownItem.Listed::of).toList();
        allExperiments().forEach(known -> known.compare(listed, differences));
        listed.stream().filter(item -> allExperiments().noneMatch(known -> known.name.equals(item.name())))
                .forEach(experiment -> differences.unrequested("experiment " + experiment.name()));
    }

    /** @param all the deleted ones */
    void compareDeletedExperiments(List<Experiment> all, Differences differences) {
        allExperiments().forEach(known -> differences.compare("deleted experiment " + known.name, known.deleted,
                all.stream().filter(experiment -> experiment.id().equals(known.id)).count()));
    }
}
