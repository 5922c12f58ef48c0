/**
 * Prompts, whose templates are kept in versions.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.prompt.Prompts}, or from
 * {@link io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts} in reactive code. Groups may be shared between threads. All
 * other
 * types are immutable values. In what is read, only the id is always present: the service leaves out what is not set, and every
 * other component may be null. Members that this version does not know are kept in {@code other}.
 * <p>
 * A prompt has two ids. Requests name it by its {@code promptId}, which the caller has chosen; {@code id} is a UUID of the
 * service.
 */
package io.quarkiverse.datadog.llmobs.prompt;
