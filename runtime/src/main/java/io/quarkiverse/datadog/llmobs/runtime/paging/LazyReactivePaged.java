package io.quarkiverse.datadog.llmobs.runtime.paging;

import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * A listing as a {@code Multi} that requests a page when the items of the one before are used up.
 */
public final class LazyReactivePaged<T> implements ReactivePaged<T> {

    private final Listing<T> listing;

    private LazyReactivePaged(Listing<T> listing) {
        this.listing = listing;
    }

    public static <T> LazyReactivePaged<T> of(PageSource<T> source) {
        return new LazyReactivePaged<>(new Listing<>(source, null, null, null, 0));
    }

    Listing<T> listing() {
        return listing;
    }

    @Override
    public Multi<T> stream() {
        if (listing.limit() == null) {
            return items(listing);
        }
        return listing.limit() == 0 ? Multi.createFrom().empty() : items(listing).select().first(listing.limit());
    }

    private static <T> Multi<T> items(Listing<T> listing) {
        // disjoint iterables keep to the demand; flatMap would fetch a hundred pages ahead
        return Multi.createFrom().deferred(() -> inOrder(listing.pagesUpToLimit()))
                .onItem().transformToIterable(Page::items);
    }

    @Override
    public Multi<Page<T>> pages() {
        return Multi.createFrom().deferred(() -> inOrder(listing.pages()));
    }

    private static <T> Multi<Page<T>> inOrder(Pages<T> pages) {
        return Multi.createBy().repeating().uni(pages::next).whilst(page -> !page.isLast())
                .onCancellation().invoke(pages::end);
    }

    @Override
    public Uni<Page<T>> firstPage() {
        return Uni.createFrom().deferred(listing::firstPage);
    }

    @Override
    public ReactivePaged<T> from(Cursor cursor) {
        return new LazyReactivePaged<>(listing.from(cursor));
    }

    @Override
    public ReactivePaged<T> withPageSize(int size) {
        return new LazyReactivePaged<>(listing.withPageSize(size));
    }

    @Override
    public ReactivePaged<T> limit(long items) {
        return new LazyReactivePaged<>(listing.limit(items));
    }

    @Override
    public ReactivePaged<T> prefetch(int pages) {
        return new LazyReactivePaged<>(listing.prefetch(pages));
    }
}
