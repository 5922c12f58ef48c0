package io.quarkiverse.datadog.llmobs.rest;

/**
 * Whether an operation may be repeated after a failure that leaves open whether it was carried out.
 */
public enum RetrySafety {
    /** Reads only. */
    SAFE,
    /** A repetition ends in the same state. */
    IDEMPOTENT,
    /** A repetition answers with what the first attempt made. */
    GET_OR_CREATE,
    /** It depends on the request: experiments whose name is made unique are made twice. */
    CONDITIONAL,
    /** A repetition does it twice. */
    NON_IDEMPOTENT
}
