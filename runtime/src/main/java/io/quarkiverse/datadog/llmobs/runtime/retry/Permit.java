package io.quarkiverse.datadog.llmobs.runtime.retry;

/**
 * Permits one attempt to hold a connection.
 */
interface Permit {

    /** @see Attempt#keepPermit() */
    Runnable keep();
}
