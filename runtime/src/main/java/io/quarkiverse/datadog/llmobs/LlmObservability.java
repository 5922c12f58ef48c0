package io.quarkiverse.datadog.llmobs;

import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluations;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluators;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.experiment.search.Experimentation;
import io.quarkiverse.datadog.llmobs.integration.Integrations;
import io.quarkiverse.datadog.llmobs.pattern.Patterns;
import io.quarkiverse.datadog.llmobs.project.Projects;
import io.quarkiverse.datadog.llmobs.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.span.Spans;

/**
 * The blocking API of Datadog LLM Observability.
 * <p>
 * Inject it. Its methods select a group of operations and send nothing. The calls of a group block the calling thread
 * (a worker or virtual thread), and throw an {@link IllegalStateException} on an event loop. Failures are
 * {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}s.
 *
 * @see ReactiveLlmObservability
 */
public interface LlmObservability {

    /** The projects of the organisation. */
    Projects projects();

    /**
     * The datasets of the configured project, {@code quarkus.datadog-llmobs.project-id}.
     *
     * @throws IllegalStateException when no project is configured
     */
    Datasets datasets();

    /** The datasets of another project. */
    Datasets datasets(String projectId);

    /**
     * The experiments of the configured project. Calls that need a project and name none throw an
     * {@link IllegalStateException} when no project is configured.
     */
    Experiments experiments();

    /** The experiments of another project. */
    Experiments experiments(String projectId);

    /** The prompts of the organisation. */
    Prompts prompts();

    /** Searches in projects, datasets and experiments of the organisation. */
    Experimentation experimentation();

    /** The patterns of the organisation. */
    Patterns patterns();

    /** The accounts of the organisation at providers of models. */
    Integrations integrations();

    /** The annotation queues of the organisation. */
    AnnotationQueues annotationQueues();

    /** The prompts of the organisation as an application uses them: cached, and with values for their variables. */
    ManagedPrompts managedPrompts();

    /** The spans of the organisation. */
    Spans spans();

    /**
     * The custom evaluators of the organisation. Their operations are below {@code /api/unstable}: this group promises no
     * stability.
     */
    Evaluators evaluators();

    /** Evaluations of spans in production, feedback on them, and managed evaluators. */
    Evaluations evaluations();
}
