package io.quarkiverse.datadog.llmobs.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The last exchanges and the number of requests per route. Bounded in number and in bytes, so that a long run does not fill the
 * heap.
 */
final class Journal {

    static final int MAX_EXCHANGES = 10_000;
    static final int MAX_BODY = 1 << 20;
    private static final long MAX_BODIES = 32L << 20;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final Map<Route, Integer> counts = new EnumMap<>(Route.class);
    private long bodies;

    synchronized void count(Route route) {
        if (route != null) {
            counts.merge(route, 1, Integer::sum);
        }
    }

    synchronized void add(Exchange exchange) {
        exchanges.addLast(exchange);
        bodies += exchange.weight();
        while (exchanges.size() > MAX_EXCHANGES || bodies > MAX_BODIES) {
            bodies -= exchanges.removeFirst().weight();
        }
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    synchronized int countOf(Route route) {
        return counts.getOrDefault(route, 0);
    }

    synchronized void clear() {
        exchanges.clear();
        counts.clear();
        bodies = 0;
    }
}
