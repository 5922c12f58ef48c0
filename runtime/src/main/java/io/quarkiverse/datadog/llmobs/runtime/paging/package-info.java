/**
 * Requests the pages of listings lazily, for the blocking and the reactive API alike.
 */
package io.quarkiverse.datadog.llmobs.runtime.paging;
