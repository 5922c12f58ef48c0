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
     * Switches a fault on. The faults of a route form a queue: this one begins when those before it have hit their numbers of
     * requests. A fault without {@link Fault#times(int)} ends the queue, since nothing behind it would ever begin.
     *
     * @throws IllegalArgumentException if the fault can not happen on this route, such as an empty page of a create
     * @throws IllegalStateException if the last fault of the route lasts until it is cleared
     */
    public synchronized void on(Route route, Fault fault) {
        if (!fault.fits(route)) {
            throw new IllegalArgumentException("fault " + fault.kind() + " can not happen on route " + route);
        }
        Deque<Fault> queue = queues.computeIfAbsent(route, r -> new ArrayDeque<>());
        if (!queue.isEmpty() && queue.peekLast().times() == Fault.UNLIMITED) {
            throw new UnreachableFaultException("fault " + queue.peekLast().kind() + " on route " + route
                    + " has no times and lasts until it is cleared, so fault " + fault.kind()
                    + " behind it would never begin: clear the route first, or give the first fault times");
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

    /** Uses up one of the times of the first fault of a route and returns it; null if there is none of this kind. */
    synchronized Fault take(Route route, Fault.Kind kind) {
        Deque<Fault> queue = queues.get(route);
        if (queue == null || queue.isEmpty() || queue.peekFirst().kind() != kind) {
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

    /** What is switched on, in the order of the queues and with the times that are left. */
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
