package io.quarkiverse.datadog.llmobs.runtime.walk;

import java.util.Objects;

import io.quarkiverse.datadog.llmobs.page.Cursor;

/**
 * What a listing was told: where it starts, how large its pages are, when it ends.
 *
 * @param limit how many items at most, or null for all
 */
record Listing<T>(PageSource<T> source, Cursor start, Integer pageSize, Long limit) {

    /** Up to here a limit is also asked of the server as the size of a page. */
    private static final int LIMIT_AS_PAGE_SIZE = 1000;

    PageWalk<T> walk() {
        return new PageWalk<>(source, start, pageSize);
    }

    /** A walk for the items up to the limit: pages need not be larger than that. */
    PageWalk<T> limitedWalk() {
        boolean small = pageSize == null && limit != null && limit <= LIMIT_AS_PAGE_SIZE;
        return new PageWalk<>(source, start, small ? Integer.valueOf(limit.intValue()) : pageSize);
    }

    Listing<T> from(Cursor cursor) {
        return new Listing<>(source, Objects.requireNonNull(cursor, "cursor"), pageSize, limit);
    }

    Listing<T> withPageSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The page size must be at least 1, but was " + size);
        }
        return new Listing<>(source, start, size, limit);
    }

    Listing<T> limit(long items) {
        if (items < 0) {
            throw new IllegalArgumentException("The limit must not be negative, but was " + items);
        }
        return new Listing<>(source, start, pageSize, items);
    }
}
