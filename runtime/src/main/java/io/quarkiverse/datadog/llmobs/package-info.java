/**
 * The entry beans of the client for Datadog LLM Observability.
 * <p>
 * Inject {@link io.quarkiverse.datadog.llmobs.LlmObservability} in imperative code or
 * {@link io.quarkiverse.datadog.llmobs.ReactiveLlmObservability} in reactive code, with
 * {@link io.quarkiverse.datadog.llmobs.LlmObservabilityClient} for a named client. Everything here is safe to share between
 * threads and is closed by Quarkus; only what an export opens ({@code open()}, {@code rows()}) must be closed by the caller.
 * Failures are subtypes of {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}; invalid arguments
 * fail with an {@link java.lang.IllegalArgumentException} before anything is sent.
 */
package io.quarkiverse.datadog.llmobs;
