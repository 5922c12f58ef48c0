package io.quarkiverse.datadog.llmobs.emulator.fault;

/**
 * A fault that would never begin, because the one before it lasts until it is cleared.
 */
public final class UnreachableFaultException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreachableFaultException(String message) {
        super(message);
    }
}
