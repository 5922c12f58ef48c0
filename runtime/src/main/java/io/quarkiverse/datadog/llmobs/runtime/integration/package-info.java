/**
 * The integration groups over the MicroProfile interfaces.
 */
package io.quarkiverse.datadog.llmobs.runtime.integration;
