package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * Creates projects and experiments.
 */
final class ProjectWriter {

    private final LlmObservability llmobs;
    private final ReportedState state;
    private final String caller;

    ProjectWriter(LlmObservability llmobs, ReportedState state, String caller) {
        this.llmobs = llmobs;
        this.state = state;
        this.caller = caller;
    }

    /** @param made receives the project when it was created */
    Outcome project(String name, Consumer<Project> made) {
        Outcome outcome = Outcome.ofRepeated(() -> made.accept(
                llmobs.projects().create(NewProject.named(name).withDescription("by " + caller))));
        state.projects.merge(name, outcome, Outcome::or);
        return outcome;
    }

    /** Creates another project. */
    Outcome experiment(String name, KnownDataset dataset) {
        Outcome outcome = Outcome.ofOnce(() -> llmobs.experiments().create(on(name, dataset)));
        state.experiments.put(name, outcome);
        return outcome;
    }

    Outcome experimentThatSharesItsName(String name, KnownDataset dataset) {
        Outcome outcome = Outcome.ofRepeated(() -> llmobs.experiments().create(on(name, dataset).sharingItsName()));
        state.experiments.merge(name, outcome, Outcome::or);
        return outcome;
    }

    private NewExperiment on(String name, KnownDataset dataset) {
        return NewExperiment.named(name).inProject(state.projectId).on(dataset.id);
    }
}
