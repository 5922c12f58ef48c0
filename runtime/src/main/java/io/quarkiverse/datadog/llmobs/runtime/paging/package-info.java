/**
 * The one engine behind every listing: walks from page to page, lazily, for the reactive and the blocking twin alike.
 */
package io.quarkiverse.datadog.llmobs.runtime.paging;
