package io.quarkiverse.datadog.llmobs.emulator.span;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;

/**
 * Which spans a request asks for, in which order. A query replaces the other filters, but not the range, whose ends are
 * included.
 *
 * @param text all of it as text: a cursor belongs to a list with the same text, so that a request that leaves out the filters
 *        of the page before is rejected
 */
record SpanFilter(long from, long to, Predicate<Span> others, boolean isOldestFirst, String text) implements Predicate<Span> {

    private static final long SECOND = 1_000_000_000L;
    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(Map.of("filter[span_id]", "span_id", "filter[trace_id]",
            "trace_id", "filter[span_kind]", "span_kind", "filter[span_name]", "name", "filter[ml_app]", "ml_app"));

    /**
     * @param tags the tags that a span must have, by their keys
     * @param offset how far the range is shifted, in seconds
     * @param now in nanoseconds since 1970
     */
    static SpanFilter of(ApiRequest request, SortedMap<String, String> tags, long offset, long now) {
        request.flag("include_attachments");
        String from = orElse(request.query("filter[from]"), "now-15m");
        String to = orElse(request.query("filter[to]"), "now");
        String query = request.query("filter[query]");
        StringBuilder text = new StringBuilder("spans " + from + ' ' + to + ' ' + offset + ' ' + query + ' ' + tags);
        Predicate<Span> others = span -> true;
        for (Map.Entry<String, String> filter : ATTRIBUTES.entrySet()) {
            String value = request.query(filter.getKey());
            text.append(' ').append(value);
            if (value != null) {
                others = others.and(span -> span.has(filter.getValue(), value));
            }
        }
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            others = others.and(span -> span.isTagged(tag.getKey() + ":" + tag.getValue()));
        }
        boolean isOldestFirst = isOldestFirst(request.query("sort"));
        return new SpanFilter(time("filter[from]", from, offset, now), time("filter[to]", to, offset, now),
                query == null ? others : QueryTerms.parse(query), isOldestFirst,
                text.append(' ').append(isOldestFirst).toString());
    }

    private static String orElse(String value, String fallback) {
        return value == null ? fallback : value;
    }

    private static long time(String parameter, String text, long offset, long now) {
        try {
            return Math.addExact(TimeText.nanos(text, now), offset * SECOND);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("invalid " + parameter + ": it " + e.getMessage());
        } catch (ArithmeticException e) {
            throw ApiException.badRequest("invalid " + parameter + ": with the offset it is out of range");
        }
    }

    /** Without a parameter the newest come first, as in all lists that were recorded. */
    private static boolean isOldestFirst(String sort) {
        if (sort != null && !sort.equals("timestamp") && !sort.equals("-timestamp")) {
            throw ApiException.badRequest("invalid sort: \"" + sort + "\" is neither timestamp nor -timestamp");
        }
        return "timestamp".equals(sort);
    }

    @Override
    public boolean test(Span span) {
        return from <= span.start() && span.start() <= to && others.test(span);
    }
}
