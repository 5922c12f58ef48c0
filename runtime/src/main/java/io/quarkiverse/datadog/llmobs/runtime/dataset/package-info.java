/**
 * The dataset and record groups over the MicroProfile interfaces.
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset;
