/**
 * All spans: those of seeds, and those that are pushed to experiments. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.span;
