package io.quarkiverse.datadog.llmobs.it.faults.matrix;

/**
 * What a fault comes down to, in the words of the documentation.
 */
enum Kind {
    /** Nothing a caller should notice. */
    FINE,
    /** An answer without a body, where that is one, too. */
    EMPTY,
    /** The answer is damaged, which is none of the business of who hands on bytes. */
    DAMAGED,
    /** A good answer that does not hold what was asked for. */
    MISSING,
    /** The connection could not be made: nothing has reached the server. */
    UNREACHABLE,
    /** The TLS handshake failed. */
    TLS,
    /** The connection broke before the answer was complete. */
    BROKEN,
    /** No answer within the read timeout. */
    SILENT,
    /** An answer of a status that is no success. */
    REFUSED,
    /** An answer of success that is not what the operation answers. */
    UNEXPECTED
}
