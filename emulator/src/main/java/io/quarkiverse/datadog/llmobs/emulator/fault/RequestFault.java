package io.quarkiverse.datadog.llmobs.emulator.fault;

import io.quarkiverse.datadog.llmobs.emulator.Fault;

/**
 * The fault of one request: at most one, taken from the queue of its operation when it takes effect. A fault that cannot affect
 * the request stays in the queue with all of its times.
 */
public final class RequestFault {

    private final String operationId;
    private final FaultQueues queues;
    private Fault taken;

    /** @param operationId the operation that is called, null for none: then no fault takes effect */
    public RequestFault(String operationId, FaultQueues queues) {
        this.operationId = operationId;
        this.queues = queues;
    }

    /**
     * Takes the first fault of the queue if it is of this kind, and returns whether it is. To be called when it takes effect.
     */
    public boolean take(Fault.Kind kind) {
        if (taken == null && operationId != null) {
            taken = queues.take(operationId, kind);
        }
        return taken != null && taken.kind() == kind;
    }

    /** The fault that was taken, null for none. */
    public Fault taken() {
        return taken;
    }
}
