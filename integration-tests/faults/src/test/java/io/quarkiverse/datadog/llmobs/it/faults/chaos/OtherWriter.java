package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * Creates projects and experiments.
 */
final class OtherWriter {

    private final LlmObservability llmobs;
    private final Memory memory;
    private final String caller;

    OtherWriter(LlmObservability llmobs, Memory memory, String caller) {
        this.llmobs = llmobs;
        this.memory = memory;
        this.caller = caller;
    }

    /** @param made is told of the project when there is one */
    Outcome project(String name, Consumer<Project> made) {
        Outcome outcome = Outcome.ofRepeated(() -> made.accept(
                llmobs.projects().create(NewProject.named(name).withDescription("by " + caller))));
        memory.projects.merge(name, outcome, Outcome::or);
        return outcome;
    }

    /** One more, whatever there is. */
    Outcome experiment(String name, KnownDataset dataset) {
        Outcome outcome = Outcome.ofOnce(() -> llmobs.experiments().create(on(name, dataset)));
        memory.experiments.put(name, outcome);
        return outcome;
    }

    Outcome experimentThatSharesItsName(String name, KnownDataset dataset) {
        Outcome outcome = Outcome.ofRepeated(() -> llmobs.experiments().create(on(name, dataset).sharingItsName()));
        memory.experiments.merge(name, outcome, Outcome::or);
        return outcome;
    }

    private NewExperiment on(String name, KnownDataset dataset) {
        return NewExperiment.named(name).inProject(memory.projectId).on(dataset.id);
    }
}
