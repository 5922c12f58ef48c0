package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The cursors of the pages of listings, which name the number of the page.
 */
final class PageCursor {

    private static final String CURSOR = "page ";

    private PageCursor() {
    }

    static String of(int page) {
        return Base64.getEncoder().encodeToString((CURSOR + page).getBytes(StandardCharsets.US_ASCII));
    }

    /** The page that a cursor leads to; null leads to the first one. */
    static int page(String cursor) {
        return cursor == null ? 0
                : Integer.parseInt(
                        new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII).substring(CURSOR.length()));
    }
}
