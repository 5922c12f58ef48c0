package io.quarkiverse.datadog.llmobs.it.observability.retries;

/**
 * What happens to the first request for a URL.
 */
enum Fault {
    NONE,
    UNAVAILABLE,
    RATE_LIMITED,
    CUT,
    /** The body of an export ends in the middle; other responses are cut. */
    TORN,
    SILENT
}
