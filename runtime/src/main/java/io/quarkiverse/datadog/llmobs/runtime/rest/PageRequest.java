package io.quarkiverse.datadog.llmobs.runtime.rest;

import io.quarkiverse.datadog.llmobs.page.Cursor;

/**
 * Which page of a listing to request.
 *
 * @param start where the page starts, or null for the first page
 * @param size the largest number of items in it, or null for the default of the service
 */
public record PageRequest(Cursor start, Integer size) {

    /** The server's part of {@link #start()}, or null for the first page. */
    public String cursor() {
        return start == null ? null : start.value();
    }
}
