/**
 * Spans and metrics of experiments, and their operations. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.event;
