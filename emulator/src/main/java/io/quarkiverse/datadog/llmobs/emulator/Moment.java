package io.quarkiverse.datadog.llmobs.emulator;

/**
 * On which occasion a resource is shown; members and the precision of timestamps depend on it.
 */
enum Moment {
    /** The answer to the create that made it. */
    CREATED,
    /** The answer to a create that found it by name. */
    FOUND,
    /** The answer to a change. */
    CHANGED,
    /** An item of a list. */
    LISTED;

    /** Fresh values come from memory with nanoseconds, stored ones from a database with microseconds. */
    String timestamp(long nanos) {
        return this == CREATED || this == CHANGED ? Timestamps.exact(nanos) : Timestamps.rounded(nanos);
    }
}
