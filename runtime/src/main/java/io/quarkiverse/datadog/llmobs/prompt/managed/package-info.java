/**
 * Prompts as an application uses them: read once and kept, with the last good version while the service is away, and with
 * values in place of their variables.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts}, or from
 * {@link io.quarkiverse.datadog.llmobs.prompt.managed.ReactiveManagedPrompts} in reactive code. Both may be shared between
 * threads, and both twins of a client share what was read. All other types are immutable values.
 */
package io.quarkiverse.datadog.llmobs.prompt.managed;
