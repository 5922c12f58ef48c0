/**
 * Evaluations, as callers submit them.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluation;
