package io.quarkiverse.datadog.llmobs.runtime.client;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluations;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluators;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.experiment.search.Experimentation;
import io.quarkiverse.datadog.llmobs.integration.Integrations;
import io.quarkiverse.datadog.llmobs.pattern.Patterns;
import io.quarkiverse.datadog.llmobs.project.Projects;
import io.quarkiverse.datadog.llmobs.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.runtime.annotation.BlockingAnnotationQueues;
import io.quarkiverse.datadog.llmobs.runtime.dataset.BlockingDatasets;
import io.quarkiverse.datadog.llmobs.runtime.dataset.ReadVersion;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.Exports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.Imports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.upload.Uploads;
import io.quarkiverse.datadog.llmobs.runtime.evaluation.BlockingEvaluations;
import io.quarkiverse.datadog.llmobs.runtime.evaluator.BlockingEvaluators;
import io.quarkiverse.datadog.llmobs.runtime.experiment.BlockingExperiments;
import io.quarkiverse.datadog.llmobs.runtime.experiment.search.BlockingExperimentation;
import io.quarkiverse.datadog.llmobs.runtime.integration.BlockingIntegrations;
import io.quarkiverse.datadog.llmobs.runtime.pattern.BlockingPatterns;
import io.quarkiverse.datadog.llmobs.runtime.project.BlockingProjects;
import io.quarkiverse.datadog.llmobs.runtime.prompt.BlockingPrompts;
import io.quarkiverse.datadog.llmobs.runtime.prompt.managed.BlockingManagedPrompts;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.span.BlockingSpans;
import io.quarkiverse.datadog.llmobs.span.Spans;

/**
 * The blocking entry bean.
 */
final class BlockingLlmObservability implements LlmObservability {

    private final RestLlmObservability reactive;
    private final Exports exports;
    private final Imports imports;
    private final Uploads uploads;

    BlockingLlmObservability(RestLlmObservability reactive, Exports exports, Imports imports, Uploads uploads) {
        this.reactive = reactive;
        this.exports = exports;
        this.imports = imports;
        this.uploads = uploads;
    }

    @Override
    public Projects projects() {
        return new BlockingProjects(reactive.projects());
    }

    @Override
    public Datasets datasets() {
        return datasets(reactive.configuredProject());
    }

    @Override
    public Datasets datasets(String projectId) {
        ReactiveDatasets datasets = reactive.datasets(projectId);
        return new BlockingDatasets(datasets, imports, datasetId -> exports.blocking(projectId,
                Arguments.pathId("dataset_id", datasetId), () -> ReadVersion.current(datasets, datasetId)),
                datasetId -> uploads.blocking(projectId, Arguments.pathId("dataset_id", datasetId)));
    }

    @Override
    public Experiments experiments() {
        return new BlockingExperiments(reactive.experiments());
    }

    @Override
    public Experiments experiments(String projectId) {
        return new BlockingExperiments(reactive.experiments(projectId));
    }

    @Override
    public Prompts prompts() {
        return new BlockingPrompts(reactive.prompts());
    }

    @Override
    public Experimentation experimentation() {
        return new BlockingExperimentation(reactive.experimentation());
    }

    @Override
    public Patterns patterns() {
        return new BlockingPatterns(reactive.patterns());
    }

    @Override
    public Integrations integrations() {
        return new BlockingIntegrations(reactive.integrations());
    }

    @Override
    public AnnotationQueues annotationQueues() {
        return new BlockingAnnotationQueues(reactive.annotationQueues());
    }

    @Override
    public ManagedPrompts managedPrompts() {
        return new BlockingManagedPrompts(reactive.managedPrompts());
    }

    @Override
    public Spans spans() {
        return new BlockingSpans(reactive.spans());
    }

    @Override
    public Evaluators evaluators() {
        return new BlockingEvaluators(reactive.evaluators());
    }

    @Override
    public Evaluations evaluations() {
        return new BlockingEvaluations(reactive.evaluations());
    }
}
