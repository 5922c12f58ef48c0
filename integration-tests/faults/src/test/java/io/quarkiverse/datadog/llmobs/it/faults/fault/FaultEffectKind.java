package io.quarkiverse.datadog.llmobs.it.faults.fault;

/**
 * The kinds of effects, named as in the documentation.
 */
public enum FaultEffectKind {
    /** The call succeeds. */
    FINE,
    /** The call succeeds without an item: the response has no body. */
    EMPTY,
    /** The call succeeds with damaged bytes, because it does not decode them. */
    DAMAGED,
    /** A good response without the requested item. */
    MISSING,
    /** The connection could not be made: the server received nothing. */
    UNREACHABLE,
    /** The TLS handshake failed. */
    TLS,
    /** The connection broke before the response was complete. */
    BROKEN,
    /** No response within the read timeout. */
    SILENT,
    /** A response with an error status. */
    REJECTED,
    /** A response with a success status that the operation cannot read. */
    UNEXPECTED
}
