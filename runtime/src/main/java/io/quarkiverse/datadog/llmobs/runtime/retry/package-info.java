/**
 * Decides in one place what is tried again, and when. SmallRye Fault Tolerance does the repeating.
 */
package io.quarkiverse.datadog.llmobs.runtime.retry;
