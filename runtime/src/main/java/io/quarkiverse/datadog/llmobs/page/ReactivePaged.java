package io.quarkiverse.datadog.llmobs.page;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Paged}.
 * <p>
 * Nothing is requested before a subscriber requests an item. The next page is requested when the items of the one before
 * are used up, or {@linkplain #prefetch(int) earlier}. Every subscription starts over. It never blocks; items are emitted on
 * the thread that received the response, or on the one that requests them if the response was received before.
 */
public interface ReactivePaged<T> {

    /** All items. A page is requested when demand has used up the one before. */
    Multi<T> stream();

    /** All pages, one request for each that is requested or prefetched. {@link #limit(long)} does not apply to pages. */
    Multi<Page<T>> pages();

    /** The first page only, requested for each subscription. */
    Uni<Page<T>> firstPage();

    /** The same listing, starting at a cursor. */
    ReactivePaged<T> from(Cursor cursor);

    /**
     * The same listing with a page size. Without one the default of the server applies.
     *
     * @param size the largest number of items in a page, at least 1; the server may return fewer
     */
    ReactivePaged<T> withPageSize(int size);

    /**
     * The same listing, ending after at most {@code items} items. No more pages are requested than these need.
     *
     * @param items at least 0
     */
    ReactivePaged<T> limit(long items);

    /**
     * The same listing, requesting up to {@code pages} pages ahead while the items of a page are used. Without it, as with 0,
     * a page is requested only when it is needed.
     * <p>
     * Nothing is requested before the first item is requested, and no page that a {@linkplain #limit(long) limit} does not
     * need. A failure of a page ahead is emitted when its first item is requested. When the subscriber cancels,
     * the current request is cancelled, and at most {@code pages} requests are wasted.
     *
     * @param pages at least 0; at most this number of pages is held in memory, beside the one in use
     */
    ReactivePaged<T> prefetch(int pages);
}
