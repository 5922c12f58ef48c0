package io.quarkiverse.datadog.llmobs.emulator.operation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.emulator.Coverage;
import io.quarkiverse.datadog.llmobs.emulator.Fault;

/**
 * The operations that are emulated, with their handlers. Not changed after construction, so safe for use from any thread.
 */
public final class Operations {

    private record Registration(OperationHandler handler, Set<Fault.Kind> faults, Coverage coverage) {
    }

    private final Map<String, Registration> registrations = new LinkedHashMap<>();

    /** Registers the handlers of all groups. */
    public Operations(List<OperationGroup> groups) {
        groups.forEach(group -> group.registerIn(this));
    }

    /**
     * Registers the handler of an operation.
     *
     * @param more the kinds of faults that the handler itself can apply
     * @throws IllegalArgumentException if the id is unknown
     * @throws IllegalStateException if the operation has a handler
     */
    public void on(String operationId, OperationHandler handler, Fault.Kind... more) {
        register(operationId, Coverage.EMULATED, handler, more);
    }

    /**
     * Registers the handler of an operation that is {@linkplain Coverage#SEEDED seeded}.
     *
     * @throws IllegalArgumentException if the id is unknown
     * @throws IllegalStateException if the operation has a handler
     */
    public void seeded(String operationId, OperationHandler handler) {
        register(operationId, Coverage.SEEDED, handler);
    }

    private void register(String operationId, Coverage coverage, OperationHandler handler, Fault.Kind... more) {
        Set<Fault.Kind> faults = EnumSet.of(Fault.Kind.STATUS, Fault.Kind.DELAY, Fault.Kind.CUT);
        Operation operation = OperationTable.row(operationId);
        if (operation.isJson()) {
            faults.add(Fault.Kind.MALFORMED_JSON);
        }
        if (operation.paging() == Paging.CURSOR) {
            faults.add(Fault.Kind.EMPTY_PAGE);
            faults.add(Fault.Kind.REPEATED_CURSOR);
        }
        faults.addAll(List.of(more));
        if (registrations.putIfAbsent(operationId, new Registration(handler, faults, coverage)) != null) {
            throw new IllegalStateException(operationId + " is registered twice");
        }
    }

    /** The ids of the emulated operations, in the order of their registration. */
    public Set<String> ids() {
        return new LinkedHashSet<>(registrations.keySet());
    }

    public Coverage coverage(Operation operation) {
        Registration registration = registrations.get(operation.id());
        return registration == null ? Coverage.REJECTED : registration.coverage();
    }

    public boolean isEmulated(Operation operation) {
        return registrations.containsKey(operation.id());
    }

    /** The handler of an emulated operation. */
    public OperationHandler handler(Operation operation) {
        return registrations.get(operation.id()).handler();
    }

    /**
     * The kinds of faults that can happen on an operation.
     *
     * @throws IllegalArgumentException if the id is unknown or the operation is not emulated
     */
    public Set<Fault.Kind> possibleFaults(String operationId) {
        Registration registration = registrations.get(OperationTable.row(operationId).id());
        if (registration == null) {
            throw new IllegalArgumentException("operation " + operationId
                    + " is not emulated: its responses have status 501, without a fault");
        }
        return registration.faults();
    }
}
