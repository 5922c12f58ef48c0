package io.quarkiverse.datadog.llmobs.emulator;

import io.quarkiverse.datadog.llmobs.emulator.fault.FaultQueues;

/**
 * Configures the faults of an emulator. Operations are named by their ids, such as {@code ListLLMObsDatasets}.
 * Safe for use from any thread.
 */
public final class Faults {

    private final FaultQueues queues;

    Faults(FaultQueues queues) {
        this.queues = queues;
    }

    /**
     * Adds a fault to an operation. The faults of an operation form a queue: this one begins when those before it have
     * hit their numbers of requests. A fault without {@link Fault#times(int)} ends the queue, since nothing behind it
     * would ever begin.
     *
     * @throws IllegalArgumentException if the operation is unknown (the message names the most similar id) or not emulated, or
     *         if the fault cannot happen on it, such as an empty page of a create
     * @throws IllegalStateException if the last fault of the operation lasts until it is cleared
     */
    public void on(String operationId, Fault fault) {
        queues.add(operationId, fault);
    }

    /**
     * Removes the faults of an operation.
     *
     * @throws IllegalArgumentException if the operation is unknown or not emulated
     */
    public void clear(String operationId) {
        queues.clear(operationId);
    }

    /** Removes all faults. */
    public void clear() {
        queues.clear();
    }
}
