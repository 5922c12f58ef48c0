/**
 * The annotation groups over the MicroProfile interfaces.
 */
package io.quarkiverse.datadog.llmobs.runtime.annotation;
