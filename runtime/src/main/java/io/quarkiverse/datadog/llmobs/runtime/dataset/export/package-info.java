/**
 * Exports of datasets and what they are written to.
 */
package io.quarkiverse.datadog.llmobs.runtime.dataset.export;
