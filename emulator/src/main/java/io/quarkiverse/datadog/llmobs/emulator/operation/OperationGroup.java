package io.quarkiverse.datadog.llmobs.emulator.operation;

/**
 * The operations of a domain.
 */
@FunctionalInterface
public interface OperationGroup {

    /** Registers the handlers of all operations of the domain that are emulated. */
    void registerIn(Operations operations);
}
