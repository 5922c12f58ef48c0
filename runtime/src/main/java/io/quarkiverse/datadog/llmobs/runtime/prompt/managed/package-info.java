/**
 * Managed prompts. {@code PromptReader} reads a version and puts its includes in place; {@code PromptCache} decides when, and
 * keeps the result.
 */
package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;
