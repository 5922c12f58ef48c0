/**
 * The intake of evaluations: what it accepts and keeps.
 */
package io.quarkiverse.datadog.llmobs.emulator.evaluation;
