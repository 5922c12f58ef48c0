package io.quarkiverse.datadog.llmobs.page;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Paged}.
 * <p>
 * Nothing is requested before a subscriber asks for an item, the next page is requested only when the items of the
 * one before are used up (or {@linkplain #prefetch(int) earlier}, when told so), and every subscription starts over. It
 * never blocks; items arrive on the thread on which the answer arrived, or on the one that asks for them if the answer was
 * there before.
 */
public interface ReactivePaged<T> {

    /** All items; a page is fetched when demand has used up the one before. */
    Multi<T> stream();

    /** All pages, one request for each that is asked for or prefetched. {@link #limit(long)} does not apply to pages. */
    Multi<Page<T>> pages();

    /** The first page only, requested for each subscription. */
    Uni<Page<T>> firstPage();

    /** A copy that starts at the cursor. */
    ReactivePaged<T> from(Cursor cursor);

    /**
     * A copy that asks the server for so many items in a page. Without it the server's own default applies.
     *
     * @param size at least 1; the server may give fewer
     */
    ReactivePaged<T> withPageSize(int size);

    /**
     * A copy that ends after so many items, without a request more than these need.
     *
     * @param items at least 0
     */
    ReactivePaged<T> limit(long items);

    /**
     * A copy that requests up to so many pages ahead while the items of a page are used. Without it, as with 0, a page is
     * requested only when it is needed.
     * <p>
     * Still nothing is requested until the first item is asked for, and nothing that a {@linkplain #limit(long) limit} is
     * known not to need. A page ahead that fails is reported when its first item is asked for. Whoever stops half-way has
     * caused at most so many requests in vain; a cancellation cancels the one on its way.
     *
     * @param pages at least 0; so many pages are held in memory at most, beside the one in use
     */
    ReactivePaged<T> prefetch(int pages);
}
