package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * A listing as an {@code Iterable} whose iterator waits for each page.
 */
public final class BlockingPaged<T> implements Paged<T> {

    private final Listing<T> listing;

    private BlockingPaged(Listing<T> listing) {
        this.listing = listing;
    }

    /** The same listing, blocking. */
    public static <T> Paged<T> of(ReactivePaged<T> paged) {
        return new BlockingPaged<>(((LazyReactivePaged<T>) paged).listing());
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(listing.pagesUpToLimit()), listing.mostItems());
    }

    @Override
    public Spliterator<T> spliterator() {
        return Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
    }

    @Override
    public Stream<T> stream() {
        return StreamSupport.stream(this::spliterator, Spliterator.ORDERED | Spliterator.NONNULL, false);
    }

    @Override
    public Stream<Page<T>> pages() {
        return StreamSupport.stream(() -> Spliterators.spliteratorUnknownSize(new PageIterator<>(listing.pages()),
                Spliterator.ORDERED | Spliterator.NONNULL), Spliterator.ORDERED | Spliterator.NONNULL, false);
    }

    @Override
    public Page<T> firstPage() {
        return Blocking.await(listing.firstPage());
    }

    @Override
    public Paged<T> from(Cursor cursor) {
        return new BlockingPaged<>(listing.from(cursor));
    }

    @Override
    public Paged<T> withPageSize(int size) {
        return new BlockingPaged<>(listing.withPageSize(size));
    }

    @Override
    public Paged<T> limit(long items) {
        return new BlockingPaged<>(listing.limit(items));
    }

    @Override
    public Paged<T> prefetch(int pages) {
        return new BlockingPaged<>(listing.prefetch(pages));
    }
}
