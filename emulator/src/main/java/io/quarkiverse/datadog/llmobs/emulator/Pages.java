package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Cursor paging: parameters, cursors and the faults of lists.
 */
record Pages(int defaultSize, Shapes shapes) {

    private static final String CURSOR = "page[cursor]";
    private static final String LIMIT = "page[limit]";

    interface Source<T> {
        /** Items below a position, newest first. */
        Slice<T> page(long before, int limit);
    }

    /** The cursor of a request, or null on the first page. */
    Cursor cursor(Call call, String list) {
        String text = call.query(CURSOR);
        return text == null || text.isEmpty() ? null : Cursor.parse(text, list.hashCode());
    }

    <T> Answer answer(Call call, String list, int version, Source<T> source, Function<T, JsonNode> shape) {
        int limit = limit(call);
        Cursor cursor = cursor(call, list);
        long before = cursor == null ? Slice.START : cursor.position();
        if ((cursor == null || !cursor.afterEmptyPage()) && call.hit(Fault.Kind.EMPTY_PAGE)) {
            return page(List.of(), shape, new Cursor(list.hashCode(), before, version, true).text());
        }
        Slice<T> slice = source.page(before, limit);
        if (call.hit(Fault.Kind.REPEATED_CURSOR)) {
            String repeated = cursor != null ? call.query(CURSOR)
                    : new Cursor(list.hashCode(), Math.max(0, slice.next()), version, false).text();
            return page(slice.items(), shape, repeated);
        }
        return page(slice.items(), shape,
                slice.next() == Slice.END ? null : new Cursor(list.hashCode(), slice.next(), version, false).text());
    }

    private <T> Answer page(List<T> items, Function<T, JsonNode> shape, String after) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> data.add(shape.apply(item)));
        ObjectNode document = Shapes.data(data);
        document.putObject("meta").set("after", after == null ? shapes.noCursor() : TextNode.valueOf(after));
        return Answer.json(200, shapes.mediaType(), document);
    }

    private int limit(Call call) {
        String text = call.query(LIMIT);
        if (text == null) {
            return defaultSize;
        }
        long limit = Numbers.parse(text, -1);
        if (limit < 1) {
            throw ApiFailure.badRequest("invalid page[limit]: \"" + text + "\" is not a positive integer");
        }
        return (int) Math.min(limit, EmulatorOptions.MAX_PAGE_SIZE);
    }
}
