/**
 * Prompts with their versions, and their operations. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.prompt;
