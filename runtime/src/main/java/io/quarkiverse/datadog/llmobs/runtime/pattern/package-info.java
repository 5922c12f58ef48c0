/**
 * The pattern groups over the MicroProfile interfaces.
 */
package io.quarkiverse.datadog.llmobs.runtime.pattern;
