package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.paging.LazyReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * Listings whose items are members of one resource: as a whole, by cursors, or by positions.
 */
final class InnerPages {

    private InnerPages() {
    }

    /** The page of a list; a response without the list would end a listing too early, without an error. */
    static <T> Page<T> page(String member, List<T> items, Cursor next) {
        return new Page<>(present(member, items).stream().filter(Objects::nonNull).toList(), next);
    }

    /** A member of a response that the call returns. */
    static <T> T present(String member, T value) {
        if (value == null) {
            throw unexpected("the response has no " + member);
        }
        return value;
    }

    private static RuntimeException unexpected(String summary) {
        return Failures.unexpected(summary, Failure.ofResponse(200, List.of(), null), null);
    }

    /** A listing that has one page, and no cursor to start from. */
    static <T> ReactivePaged<T> single(Supplier<Uni<Page<T>>> call) {
        return LazyReactivePaged.of((cursor, size) -> cursor == null ? call.get()
                : Uni.createFrom().failure(new IllegalArgumentException(
                        "This listing has one page, so it cannot start at a cursor; leave out from(…)")));
    }

    /** Where the next page starts; null on the last page. */
    static Cursor next(String cursor) {
        return cursor == null || cursor.isBlank() ? null : Cursor.after(cursor);
    }

    /**
     * A listing whose pages start at positions. A cursor is the number of items before it.
     *
     * @param call requests a page at a position with a size, which are null for the defaults of the service
     */
    static <T> ReactivePaged<T> byPosition(BiFunction<Integer, Integer, Uni<Page<T>>> call) {
        return LazyReactivePaged.of((cursor, size) -> call.apply(cursor == null ? null : position(cursor), size));
    }

    private static int position(Cursor cursor) {
        try {
            int position = Integer.parseInt(cursor.value());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // explained below
        }
        throw new IllegalArgumentException("The cursor of this listing must be the number of items before it, but was \""
                + cursor.value() + "\"; use a cursor of a page of it");
    }

    /**
     * Where the page after these items starts; null when there is none.
     *
     * @param position null for the first page
     * @param total how many items there are on all pages; null when the response does not say, then the listing ends at an
     *        empty
     *        page
     */
    static Cursor next(Integer position, List<?> items, Long total) {
        long next = (position == null ? 0L : position) + items.size();
        if (items.isEmpty() && total != null && next < total) {
            throw unexpected("the page at position " + next + " is empty, although there are " + total + " items");
        }
        boolean isLast = items.isEmpty() || total != null && next >= total;
        return isLast ? null : Cursor.after(Long.toString(next));
    }
}
