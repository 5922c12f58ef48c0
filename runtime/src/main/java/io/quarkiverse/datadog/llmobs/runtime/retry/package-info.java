/**
 * Decides in one place what is tried again, and when.
 */
package io.quarkiverse.datadog.llmobs.runtime.retry;
