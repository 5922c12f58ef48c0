package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.rest.PageRequest;

/**
 * A page of a listing whose pages start at positions. Its cursor is the number of items before it.
 *
 * @param position from 0, or null for the first page
 * @param size the largest number of items, or null for the default of the service
 */
record PositionPage(Integer position, Integer size) {

    /** @throws IllegalArgumentException when the cursor is not one of such a listing */
    static PositionPage of(PageRequest request) {
        return new PositionPage(request.start() == null ? null : position(request.cursor()), request.size());
    }

    private static int position(String cursor) {
        try {
            int position = Integer.parseInt(cursor);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // explained below
        }
        throw new IllegalArgumentException("The cursor of this listing must be the number of items before it, but was \""
                + cursor + "\"; use a cursor of a page of it");
    }

    /**
     * Where the page after these items starts; null when there is none.
     *
     * @param total how many items there are on all pages; null when the response does not say, then the listing ends at an
     *        empty page
     */
    Cursor next(List<?> items, Long total) {
        long next = (position == null ? 0L : position) + items.size();
        if (items.isEmpty() && total != null && next < total) {
            throw Failures.unexpected(
                    "the page at position " + next + " is empty, although there are " + total + " items",
                    Failure.ofResponse(200, List.of(), null), null);
        }
        boolean isLast = items.isEmpty() || total != null && next >= total;
        return isLast ? null : Cursor.after(Long.toString(next));
    }
}
