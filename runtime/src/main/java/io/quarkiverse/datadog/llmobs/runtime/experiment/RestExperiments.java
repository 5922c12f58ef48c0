package io.quarkiverse.datadog.llmobs.runtime.experiment;

import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.experiment.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * Experiments of a project, over the MicroProfile interface.
 *
 * @param project the id of the project, called only by what needs it; throws an {@link IllegalStateException} when no project
 *        is configured
 */
public record RestExperiments(Supplier<String> project, Api<ExperimentsApi> api) implements ReactiveExperiments {

    @Override
    public Uni<Experiment> create(NewExperiment experiment) {
        Arguments.required("experiment", experiment);
        NewExperiment placed = experiment.projectId() == null ? experiment.inProject(project.get()) : experiment;
        return api.one(experiments -> experiments.createExperiment(Document.of("experiments", placed)));
    }
}
