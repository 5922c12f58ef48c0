package io.quarkiverse.datadog.llmobs.emulator.page;

import java.util.List;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;

/**
 * Pages of a list that is part of a resource, by {@code cursor} and {@code limit}, with the faults of lists.
 */
public final class InnerPages {

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    /** As published. */
    private static final int DEFAULT_SIZE = 10;

    private InnerPages() {
    }

    /** @param next the cursor of the next page; null on the last page */
    public record Page<T>(List<T> items, String next) {
    }

    /**
     * The page that a request asks for.
     *
     * @param list names the list; a cursor of another list is rejected
     */
    public static <T> Page<T> page(ApiRequest request, String list, List<T> all) {
        String text = request.query(CURSOR);
        Cursor cursor = text == null || text.isEmpty() ? null : parse(text, list);
        int start = cursor == null ? 0 : (int) Math.min(cursor.position(), all.size());
        if ((cursor == null || !cursor.afterEmptyPage()) && request.takeFault(Fault.Kind.EMPTY_PAGE)) {
            return new Page<>(List.of(), new Cursor(list.hashCode(), start, 0, true).text());
        }
        int end = (int) Math.min((long) start + limit(request), all.size());
        String next = new Cursor(list.hashCode(), end, 0, false).text();
        if (request.takeFault(Fault.Kind.REPEATED_CURSOR)) {
            return new Page<>(all.subList(start, end), cursor == null ? next : text);
        }
        return new Page<>(all.subList(start, end), end == all.size() ? null : next);
    }

    private static Cursor parse(String text, String list) {
        try {
            return Cursor.parse(text, list.hashCode());
        } catch (ApiException e) {
            throw ApiException.badRequest("invalid cursor: send the next cursor of the previous page, percent-encoded");
        }
    }

    private static long limit(ApiRequest request) {
        String text = request.query(LIMIT);
        long limit = text == null ? DEFAULT_SIZE : Numbers.parse(text, -1);
        if (limit < 1) {
            throw ApiException.badRequest("invalid limit: \"" + text + "\" is not a positive integer");
        }
        return limit;
    }
}
