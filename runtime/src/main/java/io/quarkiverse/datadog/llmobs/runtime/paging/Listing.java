package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.Objects;

import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.smallrye.mutiny.Uni;

/**
 * The settings of a listing: where it starts, how large its pages are, when it ends, how many pages are prefetched.
 *
 * @param limit the largest number of items, or null for all
 * @param prefetch the number of pages that are requested ahead
 */
record Listing<T>(PageSource<T> source, Cursor start, Integer pageSize, Long limit, int prefetch) {

    /** A limit up to this number is also sent as the page size. */
    private static final int LIMIT_AS_PAGE_SIZE = 1000;

    Uni<Page<T>> firstPage() {
        return new PageWalk<>(source, start, pageSize).next();
    }

    Pages<T> pages() {
        return ahead(new PageWalk<>(source, start, pageSize), Long.MAX_VALUE);
    }

    /** The pages for the items up to the limit: they need not be larger than that. */
    Pages<T> pagesUpToLimit() {
        boolean small = pageSize == null && limit != null && limit <= LIMIT_AS_PAGE_SIZE;
        return ahead(new PageWalk<>(source, start, small ? Integer.valueOf(limit.intValue()) : pageSize), mostItems());
    }

    private Pages<T> ahead(Pages<T> pages, long needed) {
        return prefetch == 0 ? pages : new PrefetchedPages<>(pages, prefetch, needed);
    }

    long mostItems() {
        return limit == null ? Long.MAX_VALUE : limit;
    }

    Listing<T> from(Cursor cursor) {
        return new Listing<>(source, Objects.requireNonNull(cursor, "cursor"), pageSize, limit, prefetch);
    }

    Listing<T> withPageSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The page size must be at least 1, but was " + size);
        }
        return new Listing<>(source, start, size, limit, prefetch);
    }

    Listing<T> limit(long items) {
        if (items < 0) {
            throw new IllegalArgumentException("The limit must not be negative, but was " + items);
        }
        return new Listing<>(source, start, pageSize, items, prefetch);
    }

    Listing<T> prefetch(int pages) {
        if (pages < 0) {
            throw new IllegalArgumentException("The number of pages to prefetch must not be negative, but was " + pages);
        }
        return new Listing<>(source, start, pageSize, limit, pages);
    }
}
