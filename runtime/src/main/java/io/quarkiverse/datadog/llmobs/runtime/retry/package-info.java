/**
 * Decides in one place what is tried again, and when. SmallRye Fault Tolerance does the repeating and the waiting.
 */
package io.quarkiverse.datadog.llmobs.runtime.retry;
