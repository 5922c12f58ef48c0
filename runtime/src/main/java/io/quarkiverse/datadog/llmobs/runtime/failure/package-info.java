/**
 * Converts error responses and transport failures into the exceptions of the {@code error} package.
 */
package io.quarkiverse.datadog.llmobs.runtime.failure;
