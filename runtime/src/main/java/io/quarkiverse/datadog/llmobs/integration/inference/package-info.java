/**
 * Inferences: calls of a model through an account of the organisation.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.integration.inference.NewInference}. All types are immutable values.
 * In what is read, every component may be null, and members that this version does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.integration.inference;
