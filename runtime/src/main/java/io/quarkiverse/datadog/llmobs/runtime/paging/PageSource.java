package io.quarkiverse.datadog.llmobs.runtime.paging;

import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.smallrye.mutiny.Uni;

/**
 * Fetches one page of a listing. It keeps no state between pages: the state of a listing is in the cursor.
 */
@FunctionalInterface
public interface PageSource<T> {

    /**
     * @param cursor where the page starts, or null for the first page
     * @param size how many items to ask for, or null for the server's default
     */
    Uni<Page<T>> fetch(Cursor cursor, Integer size);
}
