package io.quarkiverse.datadog.llmobs.runtime.experiment;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentQuery;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.experiment.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.experiment.event.ReactiveExperimentEvents;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.ExperimentEventsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ExperimentDeletion;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.LookUp;
import io.smallrye.mutiny.Uni;

/**
 * Experiments of a project, over the MicroProfile interface.
 *
 * @param project the id of the project, called only by what needs it; throws an {@link IllegalStateException} when no project
 *        is configured
 */
public record RestExperiments(Supplier<String> project, Api<ExperimentsApi> api,
        Api<ExperimentEventsApi> eventsApi, Clock clock) implements ReactiveExperiments {

    @Override
    public ReactivePaged<Experiment> list() {
        return list(ExperimentQuery.all());
    }

    @Override
    public ReactivePaged<Experiment> list(ExperimentQuery query) {
        Arguments.required("query", query);
        // the service wants one of them, and a dataset has one project
        String projectId = query.projectId() == null && query.datasetId() == null ? project.get() : query.projectId();
        String metadata = api.json("filter[metadata]", query.metadata());
        return api.paged((experiments, page) -> experiments.listExperiments(projectId, query.datasetId(), query.ids(),
                query.name(), query.experiment(), metadata, query.parentExperimentIds(), query.isDeleted(), query.userData(),
                query.datasetNames(), page.cursor(), page.size()));
    }

    @Override
    public Uni<Optional<Experiment>> find(String experimentId) {
        return lookUp(experimentId, "").find();
    }

    @Override
    public Uni<Experiment> get(String experimentId) {
        return lookUp(experimentId, "").get();
    }

    /** @param more what the failure says besides */
    private LookUp<Experiment> lookUp(String experimentId, String more) {
        Arguments.pathId("experiment_id", experimentId);
        String projectId = project.get();
        return new LookUp<>(experimentId, list(ExperimentQuery.withId(experimentId).inProject(projectId)), Experiment::id,
                () -> api.notFound("listExperiments",
                        "the project " + projectId + " has no experiment " + experimentId + more));
    }

    @Override
    public Uni<Experiment> create(NewExperiment experiment) {
        Arguments.required("experiment", experiment);
        NewExperiment placed = experiment.projectId() == null ? experiment.inProject(project.get()) : experiment;
        return api.one(experiments -> experiments.createExperiment(Document.of("experiments", placed)));
    }

    @Override
    public Uni<Experiment> update(String experimentId, ExperimentChanges changes) {
        Arguments.required("changes", changes);
        // first, because without a project nothing may be sent
        LookUp<Experiment> changed = lookUp(experimentId, ", although it was changed; select its project by experiments(…)");
        return api.one(experiments -> experiments.updateExperiment(experimentId, Document.of("experiments", changes)),
                changed::get);
    }

    @Override
    public Uni<Void> delete(String experimentId) {
        return delete(Collections.singletonList(experimentId));
    }

    @Override
    public Uni<Void> delete(Collection<String> experimentIds) {
        ExperimentDeletion deletion = new ExperimentDeletion(Arguments.ids("experiment_id", experimentIds));
        return api.done(experiments -> experiments.deleteExperiments(Document.of("experiments", deletion)));
    }

    @Override
    public ReactiveExperimentEvents events(String experimentId) {
        return new RestExperimentEvents(Arguments.pathId("experiment_id", experimentId), eventsApi, clock);
    }
}
