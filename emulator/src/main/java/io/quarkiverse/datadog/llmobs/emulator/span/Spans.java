package io.quarkiverse.datadog.llmobs.emulator.span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * All spans, by the times of their starts. Safe for use from any thread.
 */
public final class Spans {

    private final NavigableMap<Long, Span> byStart = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    /** By the times of starts: the first key that may be free. */
    private final Map<Long, Long> freeKeys = new HashMap<>();

    /** Adds a span. Of those that start in the same nanosecond, one that was added later counts as younger. */
    public synchronized void add(Span span) {
        ids.add(span.id());
        long key = freeKeys.getOrDefault(span.start(), span.start());
        while (byStart.containsKey(key)) {
            key++;
        }
        byStart.put(key, span);
        freeKeys.put(span.start(), key + 1);
    }

    public synchronized boolean contains(String id) {
        return ids.contains(id);
    }

    /** The spans below a position, newest first or, with other positions, oldest first. */
    synchronized Slice<Span> page(Predicate<Span> filter, boolean isOldestFirst, long before, int limit) {
        List<Span> page = new ArrayList<>();
        for (Map.Entry<Long, Span> entry : (isOldestFirst ? byStart : byStart.descendingMap()).entrySet()) {
            long position = isOldestFirst ? Slice.START - 1 - entry.getKey() : entry.getKey();
            if (position < before && filter.test(entry.getValue())) {
                if (page.size() == limit) {
                    return new Slice<>(page, position + 1);
                }
                page.add(entry.getValue());
            }
        }
        return new Slice<>(page, Slice.END);
    }
}
