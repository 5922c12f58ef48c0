/**
 * The steps of the chaos test that concern custom evaluators.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluator;
