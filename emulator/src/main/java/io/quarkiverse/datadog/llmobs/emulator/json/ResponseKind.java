package io.quarkiverse.datadog.llmobs.emulator.json;

/**
 * The kind of response that contains a resource. The members of the resource and the precision of its timestamps depend on it.
 */
public enum ResponseKind {
    /** The response to the request that created it. */
    CREATED,
    /** The response to a request to create it, which found it by its name. */
    FOUND,
    /** The response to a change. */
    CHANGED,
    /** The response to a read of it alone. */
    READ,
    /** An item of a list. */
    LISTED;

    /** Fresh values come from memory with nanoseconds, stored ones from a database with microseconds. */
    public String timestamp(long nanos) {
        return this == CREATED || this == CHANGED ? Timestamps.exact(nanos) : Timestamps.rounded(nanos);
    }
}
