package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.List;
import java.util.Objects;
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
}
