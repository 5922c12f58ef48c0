package io.quarkiverse.datadog.llmobs.runtime.experiment.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.SimpleSearchRequest;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.rest.PageRequest;

/**
 * A page of a listing whose pages have numbers. Its cursor is the number and, because it depends on it, the size of the pages,
 * such as {@code 3/50}.
 *
 * @param number from 1
 * @param size the largest number of items, or null for the default of the service
 */
record NumberedPage(int number, Integer size) {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,9})(?:/(\\d{1,9}))?");

    /** @throws IllegalArgumentException when the cursor is not one of such a listing */
    static NumberedPage of(PageRequest request) {
        if (request.start() == null) {
            return new NumberedPage(1, request.size());
        }
        Matcher cursor = CURSOR.matcher(request.cursor());
        if (!cursor.matches() || Integer.parseInt(cursor.group(1)) < 1) {
            throw new IllegalArgumentException("The pages of this listing have numbers, so it cannot start at the cursor '"
                    + request.start() + "'; use a cursor of the same listing");
        }
        // in pages of another size, the number would stand for another place
        return new NumberedPage(Integer.parseInt(cursor.group(1)),
                cursor.group(2) == null ? request.size() : Integer.valueOf(cursor.group(2)));
    }

    SimpleSearchRequest.Page requested() {
        return new SimpleSearchRequest.Page(number, size);
    }

    /** The cursor of the next page; null on the last one. */
    Cursor next(Document<?> document) {
        Map<?, ?> page = meta(document);
        Long current = number(page, "current");
        if (current != null && current != number) {
            throw Failures.unexpected("the service returned page " + current + " in place of page " + number,
                    Failure.ofResponse(200, List.of(), null), null);
        }
        Long pages = number(page, "total_pages");
        if (pages == null || number >= pages) {
            return null;
        }
        Long limit = number(page, "limit");
        Object nextSize = limit != null ? limit : size;
        return Cursor.after(nextSize == null ? String.valueOf(number + 1) : (number + 1) + "/" + nextSize);
    }

    /** The number of matches, as far as the service counts them; null when the response does not have it. */
    static Long total(Document<?> document) {
        return number(meta(document), "total_count");
    }

    private static Map<?, ?> meta(Document<?> document) {
        return document.meta() != null && document.meta().other().get("page") instanceof Map<?, ?> page ? page : Map.of();
    }

    private static Long number(Map<?, ?> page, String name) {
        return page.get(name) instanceof Number number ? number.longValue() : null;
    }
}
