package io.quarkiverse.datadog.llmobs.emulator.page;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * Pages of a list by {@code page[cursor]} and {@code page[limit]}, with the faults of lists.
 */
public record CursorPages(int defaultSize, Responses responses) {

    /** The largest page; a greater {@code page[limit]} is cut to it, as the live service does for experiments. */
    public static final int MAX_SIZE = 5000;

    private static final String CURSOR = "page[cursor]";
    private static final String LIMIT = "page[limit]";

    /** The items of a page, and the cursor of the next one, null on the last page. */
    public record Page(JsonNode data, String after) {
    }

    /** A list. */
    public interface Source<T> {
        /** Items below a position, newest first. */
        Slice<T> page(long before, int limit);
    }

    /** The cursor of a request, or null on the first page. */
    public Cursor cursor(ApiRequest request, String list) {
        String text = request.query(CURSOR);
        return text == null || text.isEmpty() ? null : Cursor.parse(text, list.hashCode());
    }

    /** The response with the page that a request asks for, and with the cursor of the next one in {@code meta.after}. */
    public <T> ApiResponse respond(ApiRequest request, String list, int version, Source<T> source,
            Function<T, JsonNode> format) {
        return response(page(request, list, version, source, format));
    }

    /**
     * The same for a list inside of something else.
     *
     * @param data writes the items of a page and what is around them
     */
    public <T> ApiResponse respondWith(ApiRequest request, String list, int version, Source<T> source,
            Function<List<T>, JsonNode> data) {
        return response(pageWith(request, list, version, source, data));
    }

    private ApiResponse response(Page page) {
        ObjectNode document = JsonApi.document(page.data());
        document.putObject("meta").set("after", page.after() == null ? responses.noCursor() : TextNode.valueOf(page.after()));
        return responses.ok(document);
    }

    /**
     * The page that a request asks for.
     *
     * @param list names the list; a cursor of another list is rejected
     * @param version the dataset version of all pages of the walk, 0 for lists without versions
     * @param format writes an item
     */
    public <T> Page page(ApiRequest request, String list, int version, Source<T> source, Function<T, JsonNode> format) {
        return pageWith(request, list, version, source, items -> {
            ArrayNode data = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> data.add(format.apply(item)));
            return data;
        });
    }

    private <T> Page pageWith(ApiRequest request, String list, int version, Source<T> source,
            Function<List<T>, JsonNode> data) {
        int limit = limit(request);
        Cursor cursor = cursor(request, list);
        long before = cursor == null ? Slice.START : cursor.position();
        if ((cursor == null || !cursor.afterEmptyPage()) && request.takeFault(Fault.Kind.EMPTY_PAGE)) {
            return new Page(data.apply(List.of()), new Cursor(list.hashCode(), before, version, true).text());
        }
        Slice<T> slice = source.page(before, limit);
        if (request.takeFault(Fault.Kind.REPEATED_CURSOR)) {
            String repeated = cursor != null ? request.query(CURSOR)
                    : new Cursor(list.hashCode(), Math.max(0, slice.next()), version, false).text();
            return new Page(data.apply(slice.items()), repeated);
        }
        return new Page(data.apply(slice.items()),
                slice.next() == Slice.END ? null : new Cursor(list.hashCode(), slice.next(), version, false).text());
    }

    private int limit(ApiRequest request) {
        String text = request.query(LIMIT);
        if (text == null) {
            return defaultSize;
        }
        long limit = Numbers.parse(text, -1);
        if (limit < 1) {
            throw ApiException.badRequest("invalid page[limit]: \"" + text + "\" is not a positive integer");
        }
        return (int) Math.min(limit, MAX_SIZE);
    }
}
