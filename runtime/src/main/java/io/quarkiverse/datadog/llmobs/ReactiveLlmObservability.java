package io.quarkiverse.datadog.llmobs;

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
import io.quarkiverse.datadog.llmobs.span.ReactiveSpans;

/**
 * The Mutiny twin of {@link LlmObservability}.
 * <p>
 * Nothing is sent before a subscription; each subscription sends again. It never blocks the calling thread.
 */
public interface ReactiveLlmObservability {

    /** The projects of the organisation. */
    ReactiveProjects projects();

    /**
     * The datasets of the configured project, {@code quarkus.datadog-llmobs.project-id}.
     *
     * @throws IllegalStateException when no project is configured
     */
    ReactiveDatasets datasets();

    /** The datasets of another project. */
    ReactiveDatasets datasets(String projectId);

    /**
     * The experiments of the configured project. Calls that need a project and name none throw an
     * {@link IllegalStateException} when no project is configured.
     */
    ReactiveExperiments experiments();

    /** The experiments of another project. */
    ReactiveExperiments experiments(String projectId);

    /** The prompts of the organisation. */
    ReactivePrompts prompts();

    /** Searches in projects, datasets and experiments of the organisation. */
    ReactiveExperimentation experimentation();

    /** The patterns of the organisation. */
    ReactivePatterns patterns();

    /** The accounts of the organisation at providers of models. */
    ReactiveIntegrations integrations();

    /** The annotation queues of the organisation. */
    ReactiveAnnotationQueues annotationQueues();

    /** The prompts of the organisation as an application uses them: cached, and with values for their variables. */
    ReactiveManagedPrompts managedPrompts();

    /** The spans of the organisation. */
    ReactiveSpans spans();

    /**
     * The custom evaluators of the organisation. Their operations are below {@code /api/unstable}: this group promises no
     * stability.
     */
    ReactiveEvaluators evaluators();

    /** Evaluations of spans in production, feedback on them, and managed evaluators. */
    ReactiveEvaluations evaluations();
}
