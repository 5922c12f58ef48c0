/**
 * Figures of listings.
 */
package io.quarkiverse.datadog.llmobs.it.benchmark.paging;
