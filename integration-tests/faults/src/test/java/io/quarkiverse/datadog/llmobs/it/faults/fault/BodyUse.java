package io.quarkiverse.datadog.llmobs.it.faults.fault;

/**
 * How a call uses the body of a response.
 */
public enum BodyUse {
    /** It is read as a document. */
    DOCUMENT,
    /** Its bytes are passed on as they are received. */
    BYTES,
    /** It is read as rows. */
    ROWS
}
