/**
 * Turns answers and breakages into the exceptions of the {@code error} package.
 */
package io.quarkiverse.datadog.llmobs.runtime.failure;
