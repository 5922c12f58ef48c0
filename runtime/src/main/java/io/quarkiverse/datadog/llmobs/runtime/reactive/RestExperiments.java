package io.quarkiverse.datadog.llmobs.runtime.reactive;

import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.model.Experiment;
import io.quarkiverse.datadog.llmobs.model.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.smallrye.mutiny.Uni;

record RestExperiments(Supplier<String> configuredProject, ExperimentsApi api) implements ReactiveExperiments {

    @Override
    public Uni<Experiment> create(NewExperiment experiment) {
        Arguments.required("experiment", experiment);
        NewExperiment placed = experiment.projectId() == null ? experiment.inProject(configuredProject.get()) : experiment;
        return api.createExperiment(Document.of("experiments", placed))
                .map(answer -> Answers.one("CreateLLMObsExperiment", answer));
    }
}
