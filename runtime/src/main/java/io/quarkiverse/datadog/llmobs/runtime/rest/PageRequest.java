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

    /** The cursor of the page that a response names; null on the last page, where the server names none or a blank one. */
    public static Cursor next(String named) {
        return named == null || named.isBlank() ? null : Cursor.after(named);
    }
}
