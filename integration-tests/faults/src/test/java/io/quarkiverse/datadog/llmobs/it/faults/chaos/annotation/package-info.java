/**
 * The steps of the chaos test that concern annotation queues.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation;
