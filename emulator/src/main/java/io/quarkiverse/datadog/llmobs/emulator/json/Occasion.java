package io.quarkiverse.datadog.llmobs.emulator.json;

/**
 * Why a response shows a resource. Members and the precision of timestamps depend on it.
 */
public enum Occasion {
    /** The response to the request that created it. */
    CREATED,
    /** The response to a request to create it, which found it by its name. */
    FOUND,
    /** The response to a change. */
    CHANGED,
    /** An item of a list. */
    LISTED;

    /** Fresh values come from memory with nanoseconds, stored ones from a database with microseconds. */
    public String timestamp(long nanos) {
        return this == CREATED || this == CHANGED ? Timestamps.exact(nanos) : Timestamps.rounded(nanos);
    }
}
