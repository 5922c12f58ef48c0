package io.quarkiverse.datadog.llmobs;

import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.project.Projects;

/**
 * The blocking front door to Datadog LLM Observability.
 * <p>
 * Inject it. Its methods only choose what to talk about; nothing is sent before a group is used. Calls block the calling thread
 * (a worker or virtual thread) and fail on an event loop with a sentence that says what to do. Failures are
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

    /** The experiments of the organisation. */
    Experiments experiments();
}
