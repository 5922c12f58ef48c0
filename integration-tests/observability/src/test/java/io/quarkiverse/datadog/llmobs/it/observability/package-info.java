/**
 * The spans and metrics of calls.
 */
package io.quarkiverse.datadog.llmobs.it.observability;
