/**
 * Calls that are retried or wait keep the spans and the logging context of their callers.
 */
package io.quarkiverse.datadog.llmobs.it.observability.retries;
