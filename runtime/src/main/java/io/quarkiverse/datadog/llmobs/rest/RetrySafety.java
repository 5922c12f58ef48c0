package io.quarkiverse.datadog.llmobs.rest;

/**
 * Whether an operation may be retried after a failure that leaves open whether it was processed.
 */
public enum RetrySafety {
    /** Reads only. */
    SAFE,
    /** A retry leads to the same state. */
    IDEMPOTENT,
    /** A retry returns what the first attempt created. */
    GET_OR_CREATE,
    /**
     * The service would reject a retry of what the first attempt created, with a conflict. Not retried, so that a conflict
     * always means that something was there before the call.
     */
    CONFLICT_GUARDED,
    /** It depends on the request: see {@link io.quarkiverse.datadog.llmobs.value.Retryable}. */
    CONDITIONAL,
    /** A retry repeats the operation. */
    NON_IDEMPOTENT
}
