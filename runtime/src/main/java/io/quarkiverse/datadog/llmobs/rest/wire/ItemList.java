package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

/**
 * The attributes of a listing that is one resource: they hold the items, and where the next page starts.
 *
 * @param <T> an item
 */
public interface ItemList<T> {

    /** The items in the order of the server, never null. */
    List<T> items();

    /** The cursor of the next page; null or blank on the last page, and in listings without pages. */
    default String next() {
        return null;
    }
}
