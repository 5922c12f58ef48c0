/**
 * The steps of the chaos test that concern integrations.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.integration;
