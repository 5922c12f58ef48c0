/**
 * Reads seeds and applies them to the state. Internal; users create seeds with
 * {@link io.quarkiverse.datadog.llmobs.emulator.Seed}.
 */
package io.quarkiverse.datadog.llmobs.emulator.seed;
