package io.quarkiverse.datadog.llmobs.testkit.operation;

/**
 * What a group makes of a successful response that has no body. The raw interfaces return a document without data, or a stream
 * without bytes.
 */
public enum MissingBody {
    /** It is the same as a response without any item. */
    EMPTY_RESULT,
    /** The group looks up by further requests what the response left out. */
    LOOKED_UP,
    /** The call fails with an unexpected response. */
    FAILS
}
