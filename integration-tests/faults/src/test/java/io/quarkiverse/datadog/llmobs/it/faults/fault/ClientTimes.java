package io.quarkiverse.datadog.llmobs.it.faults.fault;

import java.time.Duration;

/**
 * Timeouts and delays of the tested clients, which are short.
 */
public final class ClientTimes {

    /** Of the clients of a server that sends nothing. Long enough for a response of the server on a busy machine. */
    public static final Duration READ_TIMEOUT = Duration.ofMillis(1500);
    /** Of all other clients, which must not exceed it on a slow machine. */
    public static final Duration LONG_READ_TIMEOUT = Duration.ofSeconds(30);
    public static final Duration MAX_DELAY = Duration.ofMillis(4);
    public static final Duration MAX_SERVER_DELAY = Duration.ofMillis(25);
    public static final int MAX_ATTEMPTS = 3;

    private ClientTimes() {
    }
}
