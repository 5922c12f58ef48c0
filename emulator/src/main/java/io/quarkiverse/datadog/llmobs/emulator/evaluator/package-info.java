/**
 * Configurations of custom evaluators. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.evaluator;
