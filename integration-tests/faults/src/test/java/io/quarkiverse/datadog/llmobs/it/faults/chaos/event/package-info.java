/**
 * The steps of the chaos test that concern events of experiments and searches.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.event;
