/**
 * The searches over the MicroProfile interface.
 */
package io.quarkiverse.datadog.llmobs.runtime.experiment.search;
