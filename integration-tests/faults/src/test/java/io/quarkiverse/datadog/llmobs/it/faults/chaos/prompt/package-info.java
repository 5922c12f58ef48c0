/**
 * The steps of the chaos test that concern prompts.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.prompt;
