package io.quarkiverse.datadog.llmobs.runtime.retry;

/**
 * What an attempt reports while it is under way.
 */
public interface Attempt {

    /**
     * The head of the response was received. From then on the attempt may take as long as it needs and still be followed by
     * another one.
     */
    void responseReceived();

    /**
     * Keeps the permit of this attempt beyond its end, because its response holds the connection for longer.
     *
     * @return releases the permit; to be run when the connection is closed or returned to its pool. Only the first run counts
     */
    Runnable keepPermit();
}
