/**
 * The intake of evaluations and feedback, with what it accepts and keeps, and managed evaluators.
 */
package io.quarkiverse.datadog.llmobs.emulator.evaluation;
