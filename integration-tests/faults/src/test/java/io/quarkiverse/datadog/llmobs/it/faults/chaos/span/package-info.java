/**
 * The steps of the chaos test that concern spans.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.span;
