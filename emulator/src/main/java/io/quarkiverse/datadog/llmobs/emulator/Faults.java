package io.quarkiverse.datadog.llmobs.emulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The switchboard of faults, one queue per route. Safe for use from any thread.
 */
public final class Faults {

    private final Map<Route, Deque<Fault>> queues = new EnumMap<>(Route.class);

    Faults() {
    }

    /**
     * Switches a fault on, after those of the route that still have requests to hit. One that lasts until cleared is replaced.
     *
     * @throws IllegalArgumentException if the fault can not happen on this route, such as an empty page of a create
     */
    public synchronized void on(Route route, Fault fault) {
        if (!fault.fits(route)) {
            throw new IllegalArgumentException("fault " + fault.kind() + " can not happen on route " + route);
        }
        Deque<Fault> queue = queues.computeIfAbsent(route, r -> new ArrayDeque<>());
        if (!queue.isEmpty() && queue.peekLast().times() == Fault.UNLIMITED) {
            queue.removeLast();
        }
        queue.addLast(fault);
    }

    /** Switches the faults of a route off. */
    public synchronized void clear(Route route) {
        queues.remove(route);
    }

    /** Switches all faults off. */
    public synchronized void clear() {
        queues.clear();
    }

    /** The fault that hits this request, or null. Uses up one of its times. */
    synchronized Fault take(Route route) {
        Deque<Fault> queue = queues.get(route);
        if (queue == null || queue.isEmpty()) {
            return null;
        }
        Fault fault = queue.removeFirst();
        if (fault.times() == Fault.UNLIMITED) {
            queue.addFirst(fault);
        } else if (fault.times() > 1) {
            queue.addFirst(fault.times(fault.times() - 1));
        }
        return fault;
    }

    /** What is switched on, with the times that are left. */
    synchronized Map<Route, List<Fault>> snapshot() {
        Map<Route, List<Fault>> copy = new EnumMap<>(Route.class);
        queues.forEach((route, queue) -> {
            if (!queue.isEmpty()) {
                copy.put(route, Collections.unmodifiableList(new ArrayList<>(queue)));
            }
        });
        return copy;
    }
}
