package io.quarkiverse.datadog.llmobs.page;

import java.util.stream.Stream;

/**
 * A listing that requests its pages while it is read.
 * <p>
 * Nothing is requested before the first item is read. Every iterator and every stream starts over with a request
 * of its own. Iterators and streams belong to one thread, which blocks while a page is requested; on an event loop they
 * fail with an {@link IllegalStateException}.
 * <p>
 * When the request for a page fails, all items read before stay valid, and the exception holds the
 * {@linkplain io.quarkiverse.datadog.llmobs.error.LlmObservabilityException#cursor() cursor} to resume
 * {@linkplain #from(Cursor) from}. When the server repeats a cursor, the listing fails with an
 * {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException} instead of looping forever.
 */
public interface Paged<T> extends Iterable<T> {

    /** All items, lazily. The stream holds nothing that must be closed. */
    Stream<T> stream();

    /** All pages, lazily. {@link #limit(long)} does not apply to pages. */
    Stream<Page<T>> pages();

    /** The first page only, by one request; a listing of records may look up its version by another one before. */
    Page<T> firstPage();

    /** The same listing, starting at a cursor. */
    Paged<T> from(Cursor cursor);

    /**
     * The same listing with a page size. Without one the default of the server applies.
     *
     * @param size the largest number of items in a page, at least 1; the server may return fewer
     */
    Paged<T> withPageSize(int size);

    /**
     * The same listing, ending after at most {@code items} items. No more pages are requested than these need.
     *
     * @param items at least 0
     */
    Paged<T> limit(long items);

    /**
     * The same listing, requesting up to {@code pages} pages ahead while the items of a page are used. Without it, as with 0,
     * a page is requested only when it is needed.
     * <p>
     * Nothing is requested before the first item is read, and no page that a {@linkplain #limit(long) limit} does not need. A
     * failure of a page ahead is thrown when its first item is read. When the caller stops before the
     * end, at most {@code pages} requests are wasted.
     *
     * @param pages at least 0; at most this number of pages is held in memory, beside the one in use
     */
    Paged<T> prefetch(int pages);
}
