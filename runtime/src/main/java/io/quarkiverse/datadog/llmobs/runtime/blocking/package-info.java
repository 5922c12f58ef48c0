/**
 * The blocking twins: each method waits for its reactive twin, and does nothing else.
 */
package io.quarkiverse.datadog.llmobs.runtime.blocking;
