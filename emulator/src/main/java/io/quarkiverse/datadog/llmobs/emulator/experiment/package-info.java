/**
 * Experiments and their operations. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.experiment;
