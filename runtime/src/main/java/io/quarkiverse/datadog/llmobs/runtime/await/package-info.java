/**
 * Waits for reactive results in the blocking API.
 */
package io.quarkiverse.datadog.llmobs.runtime.await;
