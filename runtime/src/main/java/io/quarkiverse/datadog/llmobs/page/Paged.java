package io.quarkiverse.datadog.llmobs.page;

import java.util.stream.Stream;

/**
 * A listing that fetches its pages as the loop goes.
 * <p>
 * Nothing is requested until the first item is asked for. Every iterator and every stream starts over with a request
 * of its own. Iterators and streams belong to one thread, which blocks while a page is fetched; on an event loop they
 * fail with a sentence that says what to do.
 * <p>
 * When a page fails, everything handed out before stays valid, and the exception names the
 * {@linkplain io.quarkiverse.datadog.llmobs.error.LlmObservabilityException#cursor() cursor} to resume
 * {@linkplain #from(Cursor)
 * from}. A server that repeats a cursor is answered with an
 * {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException} instead of an endless loop.
 */
public interface Paged<T> extends Iterable<T> {

    /** All items, lazily. The stream holds nothing that must be closed. */
    Stream<T> stream();

    /** All pages, lazily. {@link #limit(long)} does not apply to pages. */
    Stream<Page<T>> pages();

    /** The first page only, by one request; a listing of records may look up its version by another one before. */
    Page<T> firstPage();

    /** A copy that starts at the cursor. */
    Paged<T> from(Cursor cursor);

    /**
     * A copy that asks the server for so many items in a page. Without it the server's own default applies.
     *
     * @param size at least 1; the server may give fewer
     */
    Paged<T> withPageSize(int size);

    /**
     * A copy that ends after so many items, without a request more than these need.
     *
     * @param items at least 0
     */
    Paged<T> limit(long items);

    /**
     * A copy that requests up to so many pages ahead while the items of a page are used. Without it, as with 0, a page is
     * requested only when it is needed.
     * <p>
     * Still nothing is requested until the first item is asked for, and nothing that a {@linkplain #limit(long) limit} is
     * known not to need. A page ahead that fails is reported when its first item is asked for. Whoever stops half-way has
     * caused at most so many requests in vain.
     *
     * @param pages at least 0; so many pages are held in memory at most, beside the one in use
     */
    Paged<T> prefetch(int pages);
}
