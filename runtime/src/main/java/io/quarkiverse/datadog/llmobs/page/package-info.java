/**
 * Listings that are longer than one page.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.page.Paged}, or from {@link
 * io.quarkiverse.datadog.llmobs.page.ReactivePaged} in reactive code. Both describe a listing and are lazy:
 * nothing is requested before the first item is read, and a page is requested only when the one before it is
 * used up, unless pages are prefetched. They are immutable, may be shared between threads and hold nothing
 * that must be closed; each iteration starts over.
 */
package io.quarkiverse.datadog.llmobs.page;
