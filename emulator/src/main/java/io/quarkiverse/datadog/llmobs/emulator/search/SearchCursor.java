package io.quarkiverse.datadog.llmobs.emulator.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * A place in the results of a search, as text that is opaque to clients.
 *
 * @param search a hash of the search it belongs to
 * @param leaf the key of the leaf with the next hits
 * @param before the position below which they are
 * @param afterEmptyPage whether an empty page was put before the page that this cursor asks for
 */
record SearchCursor(int search, String leaf, long before, boolean afterEmptyPage) {

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    String text() {
        String parts = String.join(SEPARATOR, Integer.toString(search), Long.toString(before),
                Boolean.toString(afterEmptyPage), leaf);
        return Base64.getEncoder().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ApiException if this is not a cursor of this search */
    static SearchCursor parse(String text, int search) {
        String[] parts = decoded(text).split(SEPARATOR, PARTS);
        if (parts.length == PARTS && parts[0].equals(Integer.toString(search)) && Numbers.parse(parts[1], -1) >= 0) {
            return new SearchCursor(search, parts[3], Long.parseLong(parts[1]), Boolean.parseBoolean(parts[2]));
        }
        throw invalid();
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ApiException invalid() {
        return ApiException.badRequest(
                "invalid data.attributes.page.cursor: send meta.after of the previous page with the same search");
    }
}
