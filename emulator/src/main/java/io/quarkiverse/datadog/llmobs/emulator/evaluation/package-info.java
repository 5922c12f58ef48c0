/**
 * The intake of evaluations and feedback: what it accepts and keeps.
 */
package io.quarkiverse.datadog.llmobs.emulator.evaluation;
