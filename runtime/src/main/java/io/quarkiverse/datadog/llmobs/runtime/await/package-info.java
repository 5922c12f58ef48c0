/**
 * The bridge from reactive to blocking.
 */
package io.quarkiverse.datadog.llmobs.runtime.await;
