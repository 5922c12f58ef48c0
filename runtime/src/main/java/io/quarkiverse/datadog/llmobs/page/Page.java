package io.quarkiverse.datadog.llmobs.page;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One page of a listing.
 *
 * @param items the items, in the order of the server; may be empty although more pages follow
 * @param nextCursor where the next page starts, or null on the last page; written to JSON as its text
 */
public record Page<T>(List<T> items, Cursor nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** Where the next page starts; empty on the last page. */
    public Optional<Cursor> next() {
        return Optional.ofNullable(nextCursor);
    }

    /** Whether this is the last page. */
    @JsonIgnore
    public boolean isLast() {
        return nextCursor == null;
    }
}
