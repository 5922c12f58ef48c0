package io.quarkiverse.datadog.llmobs.page;

import java.util.List;
import java.util.Optional;

/**
 * One answer of a listing.
 *
 * @param items what it holds, in the server's order; may be empty although more pages follow
 * @param nextCursor where the next page starts, or null after the last page
 */
public record Page<T>(List<T> items, Cursor nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** Where the next page starts; empty after the last page. */
    public Optional<Cursor> next() {
        return Optional.ofNullable(nextCursor);
    }

    /** Whether this is the last page. */
    public boolean isLast() {
        return nextCursor == null;
    }
}
