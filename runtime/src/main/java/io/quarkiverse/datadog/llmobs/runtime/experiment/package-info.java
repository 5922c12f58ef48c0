/**
 * The experiment group over the MicroProfile interfaces.
 */
package io.quarkiverse.datadog.llmobs.runtime.experiment;
