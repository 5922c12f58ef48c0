package io.quarkiverse.datadog.llmobs.it.faults.matrix;

/**
 * What becomes of the body of an answer.
 */
enum Form {
    /** It is read as a document. */
    DOCUMENT,
    /** It is handed on as it comes. */
    BYTES,
    /** It is read as rows. */
    ROWS
}
