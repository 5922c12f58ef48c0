package io.quarkiverse.datadog.llmobs.runtime.retry;

/**
 * Takes reports of an attempt that is being made.
 */
public interface Attempt {

    /**
     * The head of the response was received. The time that the attempt takes from then on does not count against
     * the maximum duration.
     */
    void responseReceived();

    /**
     * Keeps the permit of this attempt beyond its end, because its response holds the connection for longer.
     *
     * @return releases the permit; to be run when the connection is closed or returned to its pool. Further runs have no effect
     */
    Runnable keepPermit();
}
