package io.quarkiverse.datadog.llmobs.page;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One answer of a listing.
 *
 * @param items what it holds, in the server's order; may be empty although more pages follow
 * @param nextCursor where the next page starts, or null after the last page; JSON holds its text
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
    @JsonIgnore
    public boolean isLast() {
        return nextCursor == null;
    }
}
