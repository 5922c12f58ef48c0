package io.quarkiverse.datadog.llmobs.runtime.paging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.smallrye.mutiny.Uni;

/**
 * Requests the pages of a listing one after the other, each when it is needed.
 */
final class PageWalk<T> implements Pages<T> {

    private final PageSource<T> source;
    private final Integer size;
    private final Set<Cursor> visited = new HashSet<>();
    private Cursor cursor;

    PageWalk(PageSource<T> source, Cursor start, Integer size) {
        this.source = source;
        this.cursor = start;
        this.size = size;
    }

    @Override
    public Uni<Page<T>> next() {
        Cursor here = cursor;
        if (here != null && visited.contains(here)) {
            // the items before were emitted; going on would emit them again and again
            return Uni.createFrom().failure(Failures.unexpected(
                    "the server returned the same cursor twice, so that this listing would never end",
                    new Failure(null, 200, List.of(), null, 1, null, null, here.toString()), null));
        }
        return source.fetch(here, size)
                .onItem().invoke(page -> arrived(here, page))
                .onFailure(LlmObservabilityException.class).transform(failure -> at(here, (LlmObservabilityException) failure));
    }

    @Override
    public void end() {
        // a current request is cancelled by its subscriber
    }

    private void arrived(Cursor here, Page<T> page) {
        if (here != null) {
            visited.add(here);
        }
        cursor = page.nextCursor();
    }

    private static Throwable at(Cursor cursor, LlmObservabilityException failure) {
        return cursor == null ? failure : Failures.with(failure.failure().atCursor(cursor.toString()), failure);
    }
}
