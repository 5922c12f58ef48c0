package io.quarkiverse.datadog.llmobs.emulator.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.emulator.Fault;

/**
 * The faults that are configured, one queue per operation. Safe for use from any thread.
 */
public final class FaultQueues {

    private final Map<String, Deque<Fault>> queues = new TreeMap<>();
    private final Function<String, Set<Fault.Kind>> possibleFaults;

    /**
     * @param possibleFaults the kinds that can happen on an operation; throws {@link IllegalArgumentException} for an operation
     *        that is unknown or not emulated
     */
    public FaultQueues(Function<String, Set<Fault.Kind>> possibleFaults) {
        this.possibleFaults = possibleFaults;
    }

    /**
     * Adds a fault to the queue of an operation.
     *
     * @throws IllegalArgumentException if the fault cannot happen on this operation
     * @throws UnreachableFaultException if the last fault of the queue lasts until it is cleared
     */
    public synchronized void add(String operationId, Fault fault) {
        if (!possibleFaults.apply(operationId).contains(fault.kind())) {
            throw new IllegalArgumentException("fault " + fault.kind() + " cannot happen on operation " + operationId);
        }
        Deque<Fault> queue = queues.computeIfAbsent(operationId, id -> new ArrayDeque<>());
        if (!queue.isEmpty() && queue.peekLast().times() == Fault.UNLIMITED) {
            throw new UnreachableFaultException("fault " + queue.peekLast().kind() + " on operation " + operationId
                    + " has no times and lasts until it is cleared, so fault " + fault.kind()
                    + " behind it would never begin: clear the operation first, or give the first fault times");
        }
        queue.addLast(fault);
    }

    /**
     * Removes the faults of an operation.
     *
     * @throws IllegalArgumentException if the operation is unknown or not emulated
     */
    public synchronized void clear(String operationId) {
        possibleFaults.apply(operationId);
        queues.remove(operationId);
    }

    /** Removes all faults. */
    public synchronized void clear() {
        queues.clear();
    }

    /** Uses up one of the times of the first fault of an operation and returns it; null if it is not of this kind. */
    synchronized Fault take(String operationId, Fault.Kind kind) {
        Deque<Fault> queue = queues.get(operationId);
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

    /** The faults by operation id, in the order of the queues and with the times that are left. */
    public synchronized Map<String, List<Fault>> snapshot() {
        Map<String, List<Fault>> copy = new TreeMap<>();
        queues.forEach((operationId, queue) -> {
            if (!queue.isEmpty()) {
                copy.put(operationId, Collections.unmodifiableList(new ArrayList<>(queue)));
            }
        });
        return copy;
    }
}
