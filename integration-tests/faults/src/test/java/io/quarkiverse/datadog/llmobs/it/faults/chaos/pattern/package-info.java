/**
 * The steps of the chaos test that concern patterns.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.pattern;
