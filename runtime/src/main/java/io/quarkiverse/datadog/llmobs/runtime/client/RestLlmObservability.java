package io.quarkiverse.datadog.llmobs.runtime.client;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.annotation.ReactiveAnnotationQueues;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.evaluation.ReactiveEvaluations;
import io.quarkiverse.datadog.llmobs.evaluator.ReactiveEvaluators;
import io.quarkiverse.datadog.llmobs.experiment.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.experiment.search.ReactiveExperimentation;
import io.quarkiverse.datadog.llmobs.integration.ReactiveIntegrations;
import io.quarkiverse.datadog.llmobs.pattern.ReactivePatterns;
import io.quarkiverse.datadog.llmobs.project.ReactiveProjects;
import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.ReactiveManagedPrompts;
import io.quarkiverse.datadog.llmobs.rest.AnnotatedInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.AnnotationQueuesApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetDraftsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetVersionsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.EvaluatorsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentEventsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentationApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.IntegrationsApi;
import io.quarkiverse.datadog.llmobs.rest.PatternsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.rest.PromptsApi;
import io.quarkiverse.datadog.llmobs.rest.QueueInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.SpansApi;
import io.quarkiverse.datadog.llmobs.rest.unpublished.IntakeApi;
import io.quarkiverse.datadog.llmobs.rest.unpublished.ManagedEvaluatorsApi;
import io.quarkiverse.datadog.llmobs.runtime.annotation.RestAnnotationQueues;
import io.quarkiverse.datadog.llmobs.runtime.dataset.RestDatasets;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.Exports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.Imports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.upload.Uploads;
import io.quarkiverse.datadog.llmobs.runtime.evaluation.RestEvaluations;
import io.quarkiverse.datadog.llmobs.runtime.evaluator.RestEvaluators;
import io.quarkiverse.datadog.llmobs.runtime.experiment.RestExperiments;
import io.quarkiverse.datadog.llmobs.runtime.experiment.search.RestExperimentation;
import io.quarkiverse.datadog.llmobs.runtime.integration.RestIntegrations;
import io.quarkiverse.datadog.llmobs.runtime.pattern.RestPatterns;
import io.quarkiverse.datadog.llmobs.runtime.project.RestProjects;
import io.quarkiverse.datadog.llmobs.runtime.prompt.RestPrompts;
import io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedManagedPrompts;
import io.quarkiverse.datadog.llmobs.runtime.rest.Apis;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.span.RestSpans;
import io.quarkiverse.datadog.llmobs.span.ReactiveSpans;

/**
 * The reactive entry bean.
 */
final class RestLlmObservability implements ReactiveLlmObservability {

    private final Apis apis;
    private final Exports exports;
    private final Imports imports;
    private final Uploads uploads;
    private final Optional<String> configuredProject;
    private final String projectKey;
    private final Clock clock;
    private final Function<ReactivePrompts, CachedManagedPrompts> promptCache;
    /** Created at the first use, so that an application without managed prompts does not load the classes of a cache. */
    private volatile CachedManagedPrompts managedPrompts;

    /**
     * @param projectKey the configuration key of the project, for the error when it is missing
     * @param promptCache creates the cache of prompts, which all callers share
     */
    RestLlmObservability(Apis apis, Exports exports, Imports imports, Uploads uploads,
            Optional<String> configuredProject, String projectKey, Clock clock,
            Function<ReactivePrompts, CachedManagedPrompts> promptCache) {
        this.apis = apis;
        this.exports = exports;
        this.imports = imports;
        this.uploads = uploads;
        this.configuredProject = configuredProject;
        this.projectKey = projectKey;
        this.clock = clock;
        this.promptCache = promptCache;
    }

    /**
     * @throws IllegalStateException when no project is configured
     */
    String configuredProject() {
        return configuredProject.orElseThrow(() -> new IllegalStateException("No project is configured: set " + projectKey
                + " to the id of a project, or name the project in the call"));
    }

    @Override
    public ReactiveProjects projects() {
        return new RestProjects(apis.of(ProjectsApi.class));
    }

    @Override
    public ReactiveDatasets datasets() {
        return datasets(configuredProject());
    }

    @Override
    public ReactiveDatasets datasets(String projectId) {
        return new RestDatasets(Arguments.pathId("project_id", projectId), apis.of(DatasetsApi.class),
                apis.of(DatasetRecordsApi.class), apis.of(DatasetVersionsApi.class),
                apis.of(DatasetDraftsApi.class), exports, imports, uploads);
    }

    @Override
    public ReactiveExperiments experiments() {
        return new RestExperiments(this::configuredProject, apis.of(ExperimentsApi.class),
                apis.of(ExperimentEventsApi.class), clock);
    }

    @Override
    public ReactiveExperiments experiments(String projectId) {
        Arguments.pathId("project_id", projectId);
        return new RestExperiments(() -> projectId, apis.of(ExperimentsApi.class), apis.of(ExperimentEventsApi.class), clock);
    }

    @Override
    public ReactivePrompts prompts() {
        return new RestPrompts(apis.of(PromptsApi.class), this::forgetPrompt);
    }

    private void forgetPrompt(String promptId) {
        if (managedPrompts != null) {
            managedPrompts.forget(promptId);
        }
    }

    @Override
    public ReactiveExperimentation experimentation() {
        return new RestExperimentation(apis.of(ExperimentationApi.class));
    }

    @Override
    public ReactivePatterns patterns() {
        return new RestPatterns(apis.of(PatternsApi.class));
    }

    @Override
    public ReactiveIntegrations integrations() {
        return new RestIntegrations(apis.of(IntegrationsApi.class));
    }

    @Override
    public ReactiveAnnotationQueues annotationQueues() {
        return new RestAnnotationQueues(this::configuredProject, apis.of(AnnotationQueuesApi.class),
                apis.of(QueueInteractionsApi.class), apis.of(AnnotatedInteractionsApi.class));
    }

    @Override
    public ReactiveManagedPrompts managedPrompts() {
        return managedPrompts != null ? managedPrompts : createManagedPrompts();
    }

    private synchronized ReactiveManagedPrompts createManagedPrompts() {
        if (managedPrompts == null) {
            managedPrompts = promptCache.apply(prompts());
        }
        return managedPrompts;
    }

    @Override
    public ReactiveSpans spans() {
        return new RestSpans(apis.of(SpansApi.class));
    }

    @Override
    public ReactiveEvaluators evaluators() {
        return new RestEvaluators(apis.of(EvaluatorsApi.class));
    }

    @Override
    public ReactiveEvaluations evaluations() {
        return new RestEvaluations(apis.of(IntakeApi.class), apis.of(ManagedEvaluatorsApi.class));
    }
}
